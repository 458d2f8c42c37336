package dev.harbinger.match;

import static org.assertj.core.api.Assertions.assertThat;

import dev.harbinger.feed.EntryWords;
import dev.harbinger.text.SignalType;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** The meaning of an entry costs more than all else, so it is read only where it may matter, and once. */
class WorthReadingTest {
    private static final Instant ASKED = Instant.parse("2026-06-01T00:00:00Z");

    private static OpenQuestions open() {
        var open = new OpenQuestions(new QuestionVectors(null, new Meaning(new ByWords())));
        open.put(List.of(new OpenQuestion(
                1, 0, "Will Japan raise its consumption tax?", SignalType.LEGISLATION, List.of(), ASKED, null)));
        return open;
    }

    private static boolean mayMatter(String headline, Instant publishedAt) {
        return open().mayMatter(Terms.ofEntry(headline, ""), publishedAt);
    }

    @Test
    void whatNamesACountryOrAnEventOfAQuestionMayMatter() {
        assertThat(mayMatter("Tokyo wants more from shoppers, says Japan's premier", ASKED))
                .isTrue();
        assertThat(mayMatter("Lawmakers pass bill", ASKED)).isTrue();
    }

    @Test
    void whatNamesNothingOfAnyQuestionCannotMatter() {
        assertThat(mayMatter("Five books to read this month", ASKED)).isFalse();
    }

    @Test
    void whatCameBeforeAllQuestionsCannotMatter() {
        assertThat(mayMatter("Japan raises its tax", ASKED.minusSeconds(1))).isFalse();
    }

    @Test
    void withoutEmbeddingsQuestionsAreFoundByTheirWords() {
        var entry = new EntryWords(0L, "Japan raises consumption tax", "", ASKED);

        assertThat(open().candidates(entry, EntryMeaning.UNREAD)).hasSize(1);
    }

    @Test
    void withoutEmbeddingsNothingIsPlaced() {
        var vectors = new QuestionVectors(null, new Meaning(new ByWords()));

        vectors.want(List.of(new OpenQuestion(1, 0, "Will it?", SignalType.OTHER, List.of(), ASKED, null)));
        vectors.settle();

        assertThat(vectors.size() + vectors.left()).isZero();
    }

    @Test
    void aTextIsReadOnce() {
        var read = new AtomicInteger();
        var entry = new EntryMeaning("Headline", "Text", words -> {
            read.incrementAndGet();
            return new float[] {1};
        });

        entry.beginning();
        entry.vector();
        entry.vector();
        assertThat(read).hasValue(1);

        entry.titleVector();
        entry.titleVector();
        assertThat(read).hasValue(2);
    }
}
