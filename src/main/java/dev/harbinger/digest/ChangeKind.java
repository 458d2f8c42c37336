package dev.harbinger.digest;

import java.util.Locale;
import java.util.function.Function;

/** What became of a question, the most important first. */
enum ChangeKind {
    /** An answer that was given before was taken back or replaced. */
    CORRECTED(LetterWords::corrected, LetterWords::someCorrected),
    RESOLVED(LetterWords::resolved, LetterWords::someResolved),
    LIKELY(LetterWords::likely, LetterWords::someLikely),
    DUE_SOON(LetterWords::dueSoon, LetterWords::someDueSoon),
    EXPIRED(LetterWords::expired, LetterWords::someExpired),
    OPENED(LetterWords::opened, LetterWords::someOpened);

    private final Function<LetterWords, String> title;
    private final Function<LetterWords, String> some;

    ChangeKind(Function<LetterWords, String> title, Function<LetterWords, String> some) {
        this.title = title;
        this.some = some;
    }

    String title(LetterWords words) {
        return title.apply(words);
    }

    /** Behind a number, as in {@code 2 resolved}. */
    String some(LetterWords words) {
        return some.apply(words);
    }

    public String style() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
