package dev.harbinger.bench;

import java.util.List;
import java.util.random.RandomGenerator;

/** Made-up news: names and words by the ten thousand, common ones often and most of them seldom. For one thread. */
final class NewsText {
    private static final List<String> SYLLABLES = List.of(
            "ba", "cor", "dan", "el", "fi", "gor", "hu", "in", "ja", "kel", "lo", "mir", "na", "or", "pa", "qui", "ra",
            "sen", "to", "ul", "ver", "wa", "xi", "yor", "ze", "bran", "dro", "sti", "tre", "plo");
    private static final List<String> BODIES =
            List.of("Commission", "Ministry", "Group", "Authority", "Bank", "Court", "Council", "Agency", "Union");
    private static final List<String> ACTS = List.of(
            "opens an inquiry into",
            "publishes rules for",
            "sanctions",
            "signs a deal with",
            "fines",
            "appoints",
            "sues",
            "delays the review of",
            "raises the rates of",
            "suspends",
            "warns",
            "votes on");
    private static final List<String> COMMON = List.of(
            "the",
            "of",
            "after",
            "report",
            "export",
            "price",
            "market",
            "official",
            "said",
            "week",
            "new",
            "law",
            "trade",
            "plan",
            "people",
            "on",
            "in",
            "for",
            "and",
            "with",
            "minister",
            "company",
            "year",
            "decision");
    private static final int NAMES = 20_000;
    private static final int WORDS = 40_000;

    private final RandomGenerator random;

    NewsText(RandomGenerator random) {
        this.random = random;
    }

    /** The name of a body, company or person; the same number has the same name. */
    static String name(int number) {
        var word = word(number % NAMES);
        return Character.toUpperCase(word.charAt(0)) + word.substring(1) + " " + BODIES.get(number % BODIES.size());
    }

    private static String word(int number) {
        var word = new StringBuilder();
        for (int rest = number + SYLLABLES.size(); rest > 0; rest /= SYLLABLES.size()) {
            word.append(SYLLABLES.get(rest % SYLLABLES.size()));
        }
        return word.toString();
    }

    String headline() {
        return name(seldom(NAMES)) + " " + pick(ACTS) + " " + name(seldom(NAMES)) + " over " + word(seldom(WORDS)) + " "
                + word(seldom(WORDS));
    }

    /** A signal as briefs word it, with the actor of that number. */
    String signal(int actor) {
        return "Whether the " + name(actor) + " " + pick(ACTS) + " " + name(seldom(NAMES)) + " over "
                + word(seldom(WORDS)) + ".";
    }

    String prose(int words) {
        var prose = new StringBuilder();
        for (int i = 0; i < words; i++) {
            prose.append(random.nextInt(3) == 0 ? word(seldom(WORDS)) : pick(COMMON))
                    .append(i % 15 == 14 ? ". " : " ");
        }
        return prose.toString().strip();
    }

    <T> T pick(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    /** A number below a bound, small ones more often. */
    private int seldom(int bound) {
        double share = random.nextDouble();
        return (int) (share * share * share * bound);
    }
}
