package dev.harbinger.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FeedWishesTest {
    private static FeedWishes in(String head) {
        return FeedWishes.in(("<rss><channel>" + head + "</channel></rss>").getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<ttl>90</ttl> | PT1H30M",
                "<ttl> 5 </ttl> | PT5M",
                "<ttl>soon</ttl> | PT0S",
                "<ttl>-5</ttl> | PT0S",
                "<sy:updatePeriod>hourly</sy:updatePeriod><sy:updateFrequency>2</sy:updateFrequency> | PT30M",
                "<sy:updatePeriod> daily </sy:updatePeriod> | PT24H",
                "<sy:updatePeriod>hourly</sy:updatePeriod><sy:updateFrequency>0</sy:updateFrequency> | PT1H",
                "<sy:updatePeriod>never</sy:updatePeriod> | PT0S",
                "<ttl>90</ttl><sy:updatePeriod>hourly</sy:updatePeriod> | PT1H30M"
            })
    void h9_theIntervalThatAFeedAsksFor(String head, Duration asked) {
        assertThat(in(head).interval()).isEqualTo(asked);
    }

    @Test
    void h9_badSkipHoursAreLeftOut() {
        var wishes =
                in("<skipHours><hour>0</hour><hour>25</hour><hour>x</hour><hour>24</hour><hour> 7 </hour></skipHours>");

        assertThat(wishes.skipHours()).isEqualTo(Set.of(0, 7));
    }

    @Test
    void h9_aFeedThatIsNeverToBePolledIsPolled() {
        var all = new StringBuilder();
        for (int hour = 0; hour < 24; hour++) {
            all.append("<hour>").append(hour).append("</hour>");
        }

        assertThat(in("<skipHours>" + all + "</skipHours>").skipHours()).isEmpty();
    }
}
