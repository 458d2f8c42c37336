package dev.harbinger.feed;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DueChoiceTest {
    private final DueChoice choice = new DueChoice(2, 1, host -> host.equals("small.example") ? 1 : 10);

    private void offer(long id, String host, int failures) {
        choice.offer(new Claim(id, 1, null, "http://" + host + "/", host, failures > 0, null, null, null, null));
    }

    @Test
    void thoseThatFailedTakeNoRoomOfTheOthers() {
        offer(1, "a.example", 3);
        offer(2, "b.example", 1);
        offer(3, "c.example", 0);
        assertThat(choice.isFull()).isFalse();
        offer(4, "d.example", 0);

        assertThat(choice.isFull()).isTrue();
        offer(5, "e.example", 0);
        assertThat(choice.chosen()).extracting(Claim::id).containsExactly(1L, 3L, 4L);
    }

    @Test
    void aHostGetsWhatItHasRoomFor() {
        offer(1, "small.example", 0);
        offer(2, "small.example", 0);
        offer(3, "large.example", 0);

        assertThat(choice.chosen()).extracting(Claim::id).containsExactly(1L, 3L);
    }

    @Test
    void whatIsOfferedTwiceIsTakenOnce() {
        offer(1, "large.example", 0);
        offer(1, "large.example", 0);

        assertThat(choice.chosen()).extracting(Claim::id).containsExactly(1L);
        assertThat(choice.isFull()).isFalse();
    }
}
