package dev.harbinger.feed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.harbinger.feed.reading.ParsedEntry;
import java.util.List;
import org.junit.jupiter.api.Test;

class LastDocumentsTest {
    private static final MarkedEntry ONE = read("1", "https://news.example/a", "One");
    private static final MarkedEntry TWO = read("2", null, "Two");
    private static final MarkedEntry THREE = read("3", "https://news.example/c", "Three");

    private final LastDocuments last = new LastDocuments(3);

    private static MarkedEntry read(String guid, String link, String title) {
        return MarkedEntry.of(new ParsedEntry(guid, title, link, "", "", null));
    }

    @Test
    void whatTheDocumentStoredLastHeldIsCertain() {
        last.remember(7, "first", List.of(TWO, ONE));

        assertThat(last.uncertain(7, "first", List.of(ONE, THREE, TWO))).containsExactly(THREE);
    }

    @Test
    void ofAnotherFeedOrDocumentNothingIsCertain() {
        last.remember(7, "first", List.of(ONE));

        assertThat(last.uncertain(8, "first", List.of(ONE))).containsExactly(ONE);
        assertThat(last.uncertain(7, "second", List.of(ONE))).containsExactly(ONE);
        assertThat(last.uncertain(7, null, List.of(ONE))).containsExactly(ONE);
    }

    @Test
    void anotherGuidOrLinkOrOtherWordsAreUncertain() {
        last.remember(7, "first", List.of(ONE));
        var others = List.of(
                read("9", "https://news.example/a", "One"),
                read("1", "https://news.example/b", "One"),
                read("1", null, "One"),
                read("1", "https://news.example/a", "One, corrected"));

        assertThat(last.uncertain(7, "first", others)).isEqualTo(others);
    }

    @Test
    void theFeedThatWasStoredLongestAgoIsForgottenFirst() {
        last.remember(7, "first", List.of(ONE));
        last.remember(8, "first", List.of(ONE, TWO));
        last.uncertain(7, "first", List.of());
        last.remember(9, "first", List.of(ONE));

        assertThat(last.uncertain(7, "first", List.of(ONE))).isEmpty();
        assertThat(last.uncertain(8, "first", List.of(ONE))).containsExactly(ONE);
        assertThat(last.uncertain(9, "first", List.of(ONE))).isEmpty();
    }
}
