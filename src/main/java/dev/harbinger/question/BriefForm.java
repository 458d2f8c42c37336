package dev.harbinger.question;

import dev.harbinger.brief.BriefFile;
import dev.harbinger.brief.BriefFormat;
import dev.harbinger.brief.ReadBrief;
import dev.harbinger.common.Problems;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/**
 * The form to file a brief: a file, a pasted text or an address. Fields keep what was typed when the page is shown again.
 */
public class BriefForm {
    @RestForm
    String text = "";

    @RestForm
    FileUpload document;

    @RestForm
    String url = "";

    @RestForm
    String format = "TEXT";

    @RestForm
    String title = "";

    @RestForm
    String publishedAt = "";

    @RestForm
    String region = "";

    @RestForm
    String category = "";

    BriefBody body() {
        return new BriefBody(title, text, chosenFormat(), url, publishedAt, region, category);
    }

    /** The file that was chosen; empty without one. */
    Optional<BriefFile> chosen() {
        if (document == null || document.size() == 0) {
            return Optional.empty();
        }
        try {
            var content = Files.readAllBytes(document.uploadedFile());
            return Optional.of(new BriefFile(content, document.contentType(), document.fileName()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Shows the text that was read in place of the file, which a browser does not send a second time by itself. */
    void show(ReadBrief read) {
        if (document != null && document.size() > 0) {
            text = read.text();
            format = BriefFormat.TEXT.name();
            title = read.title();
        }
    }

    private BriefFormat chosenFormat() {
        try {
            return BriefFormat.valueOf(format);
        } catch (IllegalArgumentException e) {
            throw Problems.badRequest("format", "must be TEXT, MARKDOWN or HTML");
        }
    }

    public String text() {
        return text;
    }

    public String url() {
        return url;
    }

    public String format() {
        return format;
    }

    public String title() {
        return title;
    }

    public String publishedAt() {
        return publishedAt;
    }

    public String region() {
        return region;
    }

    public String category() {
        return category;
    }
}
