package dev.harbinger.durability;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicInteger;

/** An invented company that briefs and questions are about, each by a name of its own; entries answer one of the two. */
record Subject(String name) {
    private static final AtomicInteger NUMBERS = new AtomicInteger();
    private static final String OTHER_NEWS = " opens a shop";
    private static final String[] SYLLABLES = {"ba", "do", "ga", "ko", "lu", "mo", "na", "ru", "va", "zo"};

    /** One that nobody has heard of yet. */
    static Subject fresh() {
        var name = new StringBuilder();
        for (int rest = NUMBERS.getAndIncrement() + 10_000; rest > 0; rest /= SYLLABLES.length) {
            name.append(SYLLABLES[rest % SYLLABLES.length]);
        }
        return new Subject(Character.toUpperCase(name.charAt(0)) + name.substring(1));
    }

    /** A brief with two signals. */
    String brief() {
        return "Published: " + dayBefore() + " · Region: Global · Category: cyber\n\nA rival accuses " + name
                + " of theft\n\nThe case is open.\n\nWhat to watch next: whether the Federal Trade Commission opens a formal"
                + " inquiry into " + name + "; and how " + name + " changes its terms of service.";
    }

    /** The entry that answers the first signal of the brief. */
    String answerToBrief() {
        return "FTC opens formal inquiry into " + name;
    }

    String question() {
        return "Will Ofcom fine " + name + "?";
    }

    /** The entry that answers the question. */
    String answerToQuestion() {
        return "Ofcom fines " + name;
    }

    /** An entry that answers nothing. */
    String otherNews() {
        return name + OTHER_NEWS;
    }

    static boolean isOtherNews(String title) {
        return title.endsWith(OTHER_NEWS);
    }

    static String dayBefore() {
        return LocalDate.now(ZoneOffset.UTC).minusDays(1).toString();
    }
}
