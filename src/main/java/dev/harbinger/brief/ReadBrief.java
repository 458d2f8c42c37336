package dev.harbinger.brief;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Objects;

/**
 * A brief as it was read and before it is kept.
 *
 * @param title never blank
 * @param text the body as plain text, without header lines, captions, credits and source tails; never blank
 * @param url where it was published, or null
 * @param publishedAt when, or null if nobody said
 * @param region the part of the world it is about, or null
 * @param category the subject, or null
 */
public record ReadBrief(String title, String text, String url, Instant publishedAt, String region, String category) {
    public ReadBrief {
        Objects.requireNonNull(title);
        Objects.requireNonNull(text);
    }

    /** Tells the same text filed twice: SHA-256 over the words of title and body, without case, spaces or line ends. */
    public String textHash() {
        var words = (title + "\n" + text).replaceAll("\\s+", " ").strip().toLowerCase(java.util.Locale.ROOT);
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(words.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
