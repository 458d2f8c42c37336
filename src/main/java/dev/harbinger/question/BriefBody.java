package dev.harbinger.question;

import dev.harbinger.brief.BriefDate;
import dev.harbinger.brief.BriefFormat;
import dev.harbinger.brief.BriefSource;
import dev.harbinger.common.Problems;
import jakarta.validation.constraints.Size;
import java.time.Instant;

/**
 * A brief as JSON.
 *
 * @param publishedAt a day or an instant in ISO 8601, or another usual way to write a date
 */
record BriefBody(
        @Size(max = 500) String title,
        String text,
        BriefFormat format,
        @Size(max = 2000) String url,
        String publishedAt,
        @Size(max = 200) String region,
        @Size(max = 200) String category) {

    BriefSource source() {
        if (text == null || text.isBlank()) {
            throw Problems.unprocessable("text", "holds no words; send the text of the brief");
        }
        return new BriefSource(
                format,
                text,
                blankToNull(title),
                webAddress(url),
                instant(publishedAt),
                blankToNull(region),
                blankToNull(category));
    }

    /** The instant of a date in JSON; null for none, a 400 problem for what is no date. */
    static Instant instant(String date) {
        if (date == null || date.isBlank()) {
            return null;
        }
        return BriefDate.parse(date)
                .orElseThrow(() -> Problems.badRequest(
                        "publishedAt", "must be a day such as 2026-06-24 or an instant such as 2026-06-24T08:00:00Z"));
    }

    private static String webAddress(String url) {
        if (url == null || url.isBlank()) {
            return null;
        }
        if (!url.strip().matches("(?i)https?://[^\\s\\\\]+")) {
            throw Problems.badRequest("url", "must begin with http:// or https://");
        }
        return url.strip();
    }

    static String blankToNull(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
