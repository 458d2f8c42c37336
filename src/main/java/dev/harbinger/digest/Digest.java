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

    /** All changes of one kind; {@code more} are not shown, {@code some} is what stands behind their number. */
    record Section(ChangeKind kind, String title, String some, List<ChangeView> items, int more) {}

    static Digest of(List<Change> changes, Backdrop backdrop, int perSection, LetterWords words) {
        var sections = new ArrayList<Section>();
        for (var kind : ChangeKind.values()) {
            var items = changes.stream().filter(change -> change.kind() == kind).toList();
            if (!items.isEmpty()) {
                var shown = items.stream()
                        .limit(perSection)
                        .map(change -> ChangeView.of(change, words))
                        .toList();
                sections.add(
                        new Section(kind, kind.title(words), kind.some(words), shown, items.size() - shown.size()));
            }
        }
        return new Digest(subject(changes, backdrop, words), summary(sections, backdrop, words), sections, backdrop);
    }

    private static String subject(List<Change> changes, Backdrop backdrop, LetterWords words) {
        if (changes.isEmpty()) {
            return backdrop.failing().isEmpty() ? words.nothingNew() : failing(backdrop, words);
        }
        var first = changes.get(0);
        var more = changes.size() == 1 ? "" : words.subjectMore(changes.size() - 1);
        return first.kind().title(words) + answer(first, words) + ": " + shortened(first.question()) + more;
    }

    /** Such as {@code , yes} or {@code , no instead of yes}. */
    private static String answer(Change change, LetterWords words) {
        var outcome = new Said(words).outcome(change.answer());
        return outcome.isEmpty() ? "" : ", " + outcome.toLowerCase(Locale.ROOT);
    }

    private static String failing(Backdrop backdrop, LetterWords words) {
        var one = backdrop.failing().size() == 1;
        return one
                ? words.aFeedFails(backdrop.failing().get(0).name())
                : words.someFeedsFail(backdrop.failing().size());
    }

    /** Such as {@code 2 resolved, 1 newly opened}. */
    private static String summary(List<Section> sections, Backdrop backdrop, LetterWords words) {
        var parts = sections.stream()
                .map(section -> (section.items().size() + section.more()) + " " + section.some())
                .toList();
        return parts.isEmpty() && !backdrop.failing().isEmpty() ? failing(backdrop, words) : String.join(", ", parts);
    }

    private static String shortened(String question) {
        if (question.length() <= LONGEST_QUESTION) {
            return question;
        }
        var end = question.lastIndexOf(' ', LONGEST_QUESTION);
        return question.substring(0, end > 0 ? end : question.offsetByCodePoints(0, LONGEST_QUESTION / 2)) + "…";
    }
}
