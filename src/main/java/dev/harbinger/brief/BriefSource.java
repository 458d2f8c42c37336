package dev.harbinger.brief;

import java.time.Instant;

/**
 * A brief as somebody hands it in.
 *
 * @param format null is read as text
 * @param content the text in that format; may hold anything
 * @param title null to take it from the content, as for the other fields
 */
public record BriefSource(
        BriefFormat format,
        String content,
        String title,
        String url,
        Instant publishedAt,
        String region,
        String category) {

    public BriefSource {
        format = format == null ? BriefFormat.TEXT : format;
    }

    /** A content about which nothing else is known. */
    public static BriefSource of(BriefFormat format, String content) {
        return new BriefSource(format, content, null, null, null, null, null);
    }

    /** This, as it was found at an address. */
    BriefSource from(String address) {
        return new BriefSource(format, content, title, address, publishedAt, region, category);
    }

    /** This, with what somebody says about it; null leaves what is known. */
    public BriefSource with(BriefCorrection said) {
        return new BriefSource(
                format,
                content,
                said.title() == null ? title : said.title(),
                url,
                said.publishedAt() == null ? publishedAt : said.publishedAt(),
                said.region() == null ? region : said.region(),
                said.category() == null ? category : said.category());
    }
}
