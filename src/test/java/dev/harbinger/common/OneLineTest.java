package dev.harbinger.common;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.Level;
import org.jboss.logmanager.formatters.PatternFormatter;
import org.junit.jupiter.api.Test;

class OneLineTest {
    private static ExtLogRecord filtered(ExtLogRecord record) {
        assertThat(new OneLine().isLoggable(record)).isTrue();
        return record;
    }

    @Test
    void h47_aTitleWithLineBreaksIsOneLine() {
        var record = new ExtLogRecord(
                Level.INFO, "Feed %s failed", ExtLogRecord.FormatStyle.PRINTF, OneLineTest.class.getName());
        record.setParameters(new Object[] {"a\r\n12:00:00 INFO [harbinger] admin signed in\u2028\u0085"});

        assertThat(new PatternFormatter("%s").format(filtered(record)))
                .isEqualTo("Feed a\\r\\n12:00:00 INFO [harbinger] admin signed in\\u2028\\u0085 failed");
    }

    @Test
    void h47_soIsTheMessageOfAnException() {
        var record = new ExtLogRecord(Level.ERROR, "It failed", OneLineTest.class.getName());
        record.setThrown(new IllegalStateException("outer", new IllegalArgumentException("in\nner")));
        var trace = new StringWriter();

        filtered(record).getThrown().printStackTrace(new PrintWriter(trace));

        assertThat(trace.toString())
                .contains("java.lang.IllegalStateException: outer")
                .contains("java.lang.IllegalArgumentException: in\\nner")
                .contains("OneLineTest.java")
                .doesNotContain("in\nner");
    }

    @Test
    void whatHoldsNoneStaysAsItIs() {
        var record = new ExtLogRecord(Level.INFO, "100 % well", OneLineTest.class.getName());
        var thrown = new IllegalStateException("plain");
        record.setThrown(thrown);

        assertThat(filtered(record).getMessage()).isEqualTo("100 % well");
        assertThat(record.getThrown()).isSameAs(thrown);
    }
}
