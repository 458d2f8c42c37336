package dev.harbinger.match;

/** Likelihoods as log-odds, in which evidence adds up. */
final class LogOdds {
    private static final double SURE = 1e-6;

    private LogOdds() {}

    /** The log-odds of a likelihood between 0 and 1; never infinite. */
    static double of(double likelihood) {
        double p = Math.min(1 - SURE, Math.max(SURE, likelihood));
        return Math.log(p / (1 - p));
    }

    /** The likelihood of log-odds. */
    static double likelihood(double logOdds) {
        return 1 / (1 + Math.exp(-logOdds));
    }

    /** A likelihood after more evidence. */
    static double add(double likelihood, double evidence) {
        return evidence == 0 ? likelihood : likelihood(of(likelihood) + evidence);
    }
}
