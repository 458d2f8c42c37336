package dev.harbinger.question;

import dev.harbinger.brief.BriefCorrection;
import dev.harbinger.brief.BriefDate;
import dev.harbinger.brief.BriefFormat;
import dev.harbinger.brief.BriefSource;
import dev.harbinger.common.Problems;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Instant;

/**
 * A brief as JSON. All is optional but one of text and url.
 *
 * @param url where it was published; without a text, what lies there is fetched
 * @param publishedAt a day or an instant in ISO 8601, or another usual way to write a date
 */
public record BriefBody(
        @Size(max = 500) String title,
        String text,
        BriefFormat format,
        @Size(max = 2000) String url,
        String publishedAt,
        @Size(max = 200) String region,
        @Size(max = 200) String category) {

    /** Whether there is only an address, and the text lies there. */
    boolean isAddress() {
        return blankToNull(text) == null && blankToNull(url) != null;
    }

    /** What was said about the brief beside its text. */
    BriefCorrection said() {
        return new BriefCorrection(
                blankToNull(title), instant(publishedAt), blankToNull(region), blankToNull(category));
    }

    BriefSource source() {
        if (blankToNull(text) == null) {
            throw Problems.unprocessable(
                    "text", "holds no words; send the text of the brief, or the url of the page that it stands on");
        }
        return new BriefSource(
                        format,
                        text,
                        null,
                        blankToNull(url) == null ? null : address().toString(),
                        null,
                        null,
                        null)
                .with(said());
    }

    /** The address; a 400 problem for what is none. */
    URI address() {
        try {
            if (url.strip().matches("(?i)https?://[^\\s\\\\]+")) {
                return new URI(url.strip());
            }
        } catch (URISyntaxException e) {
            // said below
        }
        throw Problems.badRequest("url", "must be an address that begins with http:// or https://");
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

    static String blankToNull(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
