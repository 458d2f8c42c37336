package dev.harbinger.digest;

/** How many digests were made, and how many subscribers had nothing new. */
record Made(int digests, int nothingNew) {
    static final Made NONE = new Made(0, 0);

    Made plus(Made other) {
        return new Made(digests + other.digests, nothingNew + other.nothingNew);
    }
}
