package dev.harbinger.digest;

import dev.harbinger.common.Languages;
import dev.harbinger.common.mail.EmailAddress;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Shows what a digest would say now to somebody who heard nothing for a period; stores nothing. */
@ApplicationScoped
@Transactional
class DigestPreview {
    private static final int SHORT = 1;
    private static final int LONG = 7;

    private final NewsDesk desk;
    private final BackdropDesk backdrops;
    private final Composing composing;
    private final Writing writing;
    private final EditionRepository editions;
    private final LetterRepository letters;
    private final InstantSource clock;

    DigestPreview(
            NewsDesk desk,
            BackdropDesk backdrops,
            Composing composing,
            Writing writing,
            EditionRepository editions,
            LetterRepository letters,
            InstantSource clock) {
        this.desk = desk;
        this.backdrops = backdrops;
        this.composing = composing;
        this.writing = writing;
        this.editions = editions;
        this.letters = letters;
        this.clock = clock;
    }

    List<Change> changes(Cadence cadence, Interest interest) {
        var since = clock.instant().minus(Duration.ofDays(cadence == Cadence.WEEKLY ? LONG : SHORT));
        return desk.since(since).told(List.of(interest), since, Set.of()).changes();
    }

    List<ChangeView> views(List<Change> changes, Locale language) {
        var words = Languages.words(LetterWords.class, language);
        return changes.stream().map(change -> ChangeView.of(change, words)).toList();
    }

    Written written(List<Change> changes, Locale language) {
        return writing.asTest(edition(changes, language));
    }

    private Written edition(List<Change> changes, Locale language) {
        return composing.edition(changes, backdrops.now().forReaders(), language);
    }

    /** Sends it to one mailbox, marked as a test. */
    void sendTest(EmailAddress to, List<Change> changes, Locale language) {
        var now = clock.instant();
        var letter = new Letter(LetterKind.TEST, "test " + now, to.text(), now);
        letters.persist(letter.with(editions.keep(edition(changes, language), now)));
    }
}
