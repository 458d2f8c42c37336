package dev.harbinger.extraction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class BulkTest {
    private static final Duration FAR_FROM_QUADRATIC = Duration.ofMinutes(2);

    private final SignalExtractor extractor = new SignalExtractor();

    @ParameterizedTest
    @EnumSource
    void h38_twoMebibytesOfAnythingAreReadInLinearTime(Bulk bulk) throws IOException {
        var document = bulk.document();

        var signals = assertTimeoutPreemptively(FAR_FROM_QUADRATIC, () -> extractor.extract(document));

        assertThat(signals).hasSizeLessThanOrEqualTo(SignalExtractor.MOST_SIGNALS);
    }
}
