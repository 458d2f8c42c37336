package dev.harbinger.brief;

import java.net.URI;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A file as somebody hands it in or a server sends it. What it is, is told by its content first, then by the type it is
 * said to have, then by its name.
 *
 * @param contentType null if nobody said
 * @param name of the file, or the path of its address; null if there is none
 */
public record BriefFile(byte[] content, String contentType, String name) {
    private static final Set<String> TYPES_OF_NOTHING = Set.of("", "application/octet-stream", "binary/octet-stream");
    private static final Pattern HTML_START = Pattern.compile(
            "(?i)^\\s*(?:<!--.{0,500}?-->\\s*)*(?:<!doctype html|<html|<head|<body|<article)", Pattern.DOTALL);
    private static final int SNIFFED = 2000;

    /** The largest PDF, in bytes. */
    public static final int MOST_BYTES = PdfFile.MOST_BYTES;

    /** Opens it as a brief of a PDF, HTML, Markdown or text. Bounded in time and memory. */
    public Opened open() {
        return open(null);
    }

    /** Opens what lies at an address; a web page is then freed from what surrounds its article. */
    Opened open(URI address) {
        if (PdfFile.isPdf(content) || type().equals("application/pdf")) {
            return PdfFile.open(content);
        }
        if (isBinary()) {
            return new Opened.Unusable("is no text" + (type().isEmpty() ? "" : " but " + type())
                    + "; send a PDF, a web page, Markdown or plain text");
        }
        var text = Charsets.decode(content, contentType);
        var format = format(text);
        if (format == BriefFormat.HTML && address != null) {
            return WebArticle.open(text, address);
        }
        return text.length() > BriefReader.MAX_LENGTH
                ? new Opened.Unusable("has more than 2 MiB of text; send the part that says what to watch")
                : new Opened.Source(BriefSource.of(format, text));
    }

    private BriefFormat format(String text) {
        var ending =
                name == null ? "" : name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        if (type().contains("html")
                || HTML_START
                        .matcher(text.substring(0, Math.min(text.length(), SNIFFED)))
                        .find()) {
            return BriefFormat.HTML;
        }
        return switch (ending) {
            case "html", "htm" -> BriefFormat.HTML;
            case "md", "markdown" -> BriefFormat.MARKDOWN;
            default -> type().equals("text/markdown") ? BriefFormat.MARKDOWN : BriefFormat.TEXT;
        };
    }

    /** Whether it is said to be no text, or holds what text cannot hold. */
    private boolean isBinary() {
        var type = type();
        var said =
                !TYPES_OF_NOTHING.contains(type) && !type.startsWith("text/") && !type.equals("application/xhtml+xml");
        return said || Charsets.isBinary(content);
    }

    private String type() {
        return contentType == null ? "" : contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    }
}
