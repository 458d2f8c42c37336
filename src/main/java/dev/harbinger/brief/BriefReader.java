package dev.harbinger.brief;

import java.text.Normalizer;
import java.util.Optional;

/**
 * Reads a brief in any format into the plain text that is shown and that offsets count in. In it headings stand on a
 * line of their own, paragraphs are parted by a blank line, list items begin with {@code "- "} or {@code "1. "}, the
 * cells of a table row are parted by {@code " | "} and a definition follows its term after a colon. Header lines,
 * image captions, credits and source tails are left out. Pure, linear in the length of the content, any thread.
 */
public final class BriefReader {
    /** The longest content that is taken, in characters. */
    public static final int MAX_LENGTH = 2 * 1024 * 1024;

    private static final int TITLE_WORDS = 12;

    private BriefReader() {}

    /** The brief that the source holds; empty if there is not one word in it. */
    public static Optional<ReadBrief> read(BriefSource source) {
        var page = page(source.format(), cleaned(source.content()));
        var parts = BriefParts.of(page.text(), source.title() == null ? page.title() : source.title());
        if (parts.body().codePoints().noneMatch(Character::isLetter)) {
            return Optional.empty();
        }
        var header = parts.header();
        return Optional.of(new ReadBrief(
                parts.title() == null ? firstWords(parts.body()) : parts.title(),
                parts.body(),
                source.url(),
                source.publishedAt() != null ? source.publishedAt() : header.publishedAt(page.publishedAt()),
                source.region() != null ? source.region() : header.region(),
                source.category() != null ? source.category() : header.category()));
    }

    private static PlainPage page(BriefFormat format, String content) {
        return switch (format) {
            case TEXT -> new PlainPage(null, null, HardWraps.undo(content));
            case MARKDOWN -> MarkdownPage.read(content);
            case HTML -> HtmlPage.read(content);
        };
    }

    /** One kind of line end, no control characters, composed characters. */
    private static String cleaned(String content) {
        var lines = content.replace("\r\n", "\n")
                .replace('\r', '\n')
                .replace('\u2028', '\n')
                .replace("\uFEFF", "");
        var text = new StringBuilder(lines.length());
        lines.codePoints()
                .filter(c -> c == '\n' || c == '\t' || !Character.isISOControl(c))
                .forEach(text::appendCodePoint);
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    private static String firstWords(String body) {
        var words = body.strip().split("\\s+", TITLE_WORDS + 1);
        var title = String.join(" ", java.util.Arrays.asList(words).subList(0, Math.min(words.length, TITLE_WORDS)));
        var shortened = title.length() > 120 ? title.substring(0, 120) : title;
        return words.length > TITLE_WORDS || shortened.length() < title.length() ? shortened + " …" : shortened;
    }
}
