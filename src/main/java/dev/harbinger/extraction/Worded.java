package dev.harbinger.extraction;

import java.util.List;

/**
 * A passage as a question.
 *
 * @param subject who would act, as the text says; empty if nobody is named
 * @param acts what the subject would do; empty if the passage names a thing only
 */
record Worded(String question, String subject, List<Act> acts, String resolvesYes) {
    /** Will somebody do it? */
    static Worded will(String subject, boolean plural, List<Act> acts) {
        return new Worded(
                "Will " + subject + " " + Act.bare(acts) + "?",
                subject,
                acts,
                "A report that " + subject + (plural ? " have " : " has ") + Act.done(acts) + ".");
    }

    /** Will there be a thing? */
    static Worded thing(String words, String by) {
        return new Worded("Will there be " + words + "?", by, List.of(), "A report of " + words + ".");
    }

    /** The same of somebody else. */
    Worded by(String name) {
        var plural = name.contains(" and ")
                || name.endsWith("s")
                        && !name.endsWith("ss")
                        && Character.isLowerCase(name.charAt(name.lastIndexOf(' ') + 1));
        return acts.isEmpty() ? this : will(name, plural, acts);
    }
}
