package dev.harbinger.welcome;

import dev.harbinger.brief.BriefFormat;
import dev.harbinger.brief.BriefSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;

/** The sample brief and feed: invented companies, real institutions, dated around the first start. */
@ApplicationScoped
class Samples {
    private static final Duration AGE_OF_BRIEF = Duration.ofDays(6);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
    private static final Pattern HOURS_AGO = Pattern.compile("\\{hours ago (\\d{1,4})\\}");

    /** The brief, six days old. */
    BriefSource brief(Instant now) {
        var day = LocalDate.ofInstant(now.minus(AGE_OF_BRIEF), ZoneOffset.UTC);
        var text = text("brief.txt")
                .replace("{date}", DAY.format(day))
                .replace("{deadline}", DAY.format(day.plusDays(45)));
        return BriefSource.of(BriefFormat.TEXT, text);
    }

    /** The Atom feed as it was at the first start. */
    String feed(Instant firstStart) {
        var at = firstStart.truncatedTo(ChronoUnit.MINUTES);
        return HOURS_AGO
                .matcher(text("feed.atom"))
                .replaceAll(hours -> at.minus(Duration.ofHours(Long.parseLong(hours.group(1))))
                        .toString());
    }

    private static String text(String name) {
        try (var in = Samples.class.getResourceAsStream(name)) {
            return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }
}
