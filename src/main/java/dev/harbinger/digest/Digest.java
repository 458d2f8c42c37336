package dev.harbinger.digest;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The content of one mail: changes by kind, the most important first.
 *
 * @param subject says the most important change and how much else there is
 */
record Digest(String subject, String summary, List<Section> sections, Backdrop backdrop) {
    private static final int LONGEST_QUESTION = 90;

    /** All changes of one kind; {@code more} are not shown. */
    record Section(ChangeKind kind, List<Change> items, int more) {}

    static Digest of(List<Change> changes, Backdrop backdrop, int perSection) {
        var sections = new ArrayList<Section>();
        for (var kind : ChangeKind.values()) {
            var items = changes.stream().filter(change -> change.kind() == kind).toList();
            if (!items.isEmpty()) {
                var shown = items.subList(0, Math.min(perSection, items.size()));
                sections.add(new Section(kind, shown, items.size() - shown.size()));
            }
        }
        return new Digest(subject(changes, backdrop), summary(sections, backdrop), sections, backdrop);
    }

    private static String subject(List<Change> changes, Backdrop backdrop) {
        if (changes.isEmpty()) {
            return backdrop.failing().isEmpty() ? "Nothing new" : failing(backdrop);
        }
        var first = changes.get(0);
        var more = changes.size() == 1 ? "" : ", and " + (changes.size() - 1) + " more";
        return first.kind().title() + answer(first) + ": " + shortened(first.question()) + more;
    }

    /** Such as {@code , yes} or {@code , no instead of yes}. */
    private static String answer(Change change) {
        return change.answer().isEmpty()
                ? ""
                : ", " + change.answer().split(":", 2)[0].toLowerCase(Locale.ROOT);
    }

    private static String failing(Backdrop backdrop) {
        var one = backdrop.failing().size() == 1;
        return one
                ? "A feed fails: " + backdrop.failing().get(0).name()
                : backdrop.failing().size() + " feeds fail";
    }

    /** Such as {@code 2 resolved, 1 newly opened}. */
    private static String summary(List<Section> sections, Backdrop backdrop) {
        var words = sections.stream()
                .map(section -> (section.items().size() + section.more()) + " "
                        + section.kind().inWords())
                .toList();
        return words.isEmpty() && !backdrop.failing().isEmpty() ? failing(backdrop) : String.join(", ", words);
    }

    private static String shortened(String question) {
        if (question.length() <= LONGEST_QUESTION) {
            return question;
        }
        var end = question.lastIndexOf(' ', LONGEST_QUESTION);
        return question.substring(0, end > 0 ? end : question.offsetByCodePoints(0, LONGEST_QUESTION / 2)) + "…";
    }
}
