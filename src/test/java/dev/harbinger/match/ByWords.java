package dev.harbinger.match;

/** As it ships, but without embeddings. */
record ByWords() implements MatchConfig {
    @Override
    public double threshold() {
        return Double.parseDouble(THRESHOLD);
    }

    @Override
    public int lookBackDays() {
        return 90;
    }

    @Override
    public boolean embeddings() {
        return false;
    }

    @Override
    public double doubt() {
        return 0.2;
    }
}
