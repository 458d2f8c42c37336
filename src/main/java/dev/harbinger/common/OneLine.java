package dev.harbinger.common;

import io.quarkus.logging.LoggingFilter;
import java.util.Arrays;
import java.util.logging.Filter;
import java.util.logging.LogRecord;

/**
 * Makes one line of the log of what is said, whatever the data holds: CR, LF and other control characters of a message are
 * written as {@code \n} and the like, so that nobody can write a line that the program did not.
 */
@LoggingFilter(name = "one-line")
public final class OneLine implements Filter {

    @Override
    public boolean isLoggable(LogRecord line) {
        if (line.getMessage() != null && isUnruly(line.getMessage())) {
            line.setMessage(visible(line.getMessage()));
        }
        if (line.getParameters() != null) {
            line.setParameters(
                    Arrays.stream(line.getParameters()).map(OneLine::told).toArray());
        }
        var thrown = line.getThrown();
        if (thrown != null && holdsControl(thrown)) {
            line.setThrown(Retold.of(thrown, 0));
        }
        return true;
    }

    /** The text with its control characters spelled out; a tab is one. */
    static String visible(String text) {
        var spelled = new StringBuilder(text.length() + 8);
        text.codePoints().forEach(point -> {
            if (isControl(point)) {
                spelled.append(spelling(point));
            } else {
                spelled.appendCodePoint(point);
            }
        });
        return spelled.toString();
    }

    private static Object told(Object parameter) {
        var words = String.valueOf(parameter);
        return isUnruly(words) ? visible(words) : parameter;
    }

    private static boolean isUnruly(String text) {
        return text.chars().anyMatch(OneLine::isControl);
    }

    private static String spelling(int point) {
        return switch (point) {
            case '\n' -> "\\n";
            case '\r' -> "\\r";
            case '\t' -> "\\t";
            default -> String.format("\\u%04x", point);
        };
    }

    private static boolean isControl(int point) {
        return Character.isISOControl(point) || point == 0x2028 || point == 0x2029;
    }

    private static boolean holdsControl(Throwable thrown) {
        var depth = 0;
        for (var cause = thrown; cause != null && depth < Retold.DEEPEST; cause = cause.getCause(), depth++) {
            if (isUnruly(String.valueOf(cause.getMessage()))) {
                return true;
            }
        }
        return false;
    }

    /** An exception told again in visible characters, with the same trace. */
    private static final class Retold extends Throwable {
        private static final long serialVersionUID = 1L;
        private static final int DEEPEST = 20;

        private Retold(String words, Throwable cause, StackTraceElement[] trace) {
            super(words, cause, false, true);
            setStackTrace(trace);
        }

        static Throwable of(Throwable told, int depth) {
            var cause = told.getCause() == null || depth > DEEPEST ? null : of(told.getCause(), depth + 1);
            return new Retold(visible(told.toString()), cause, told.getStackTrace());
        }

        @Override
        public String toString() {
            return getMessage();
        }
    }
}
