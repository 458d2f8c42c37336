package dev.harbinger.question;

import dev.harbinger.brief.BriefFormat;
import dev.harbinger.brief.BriefSource;
import dev.harbinger.common.Problems;
import org.jboss.resteasy.reactive.RestForm;

/** The form to file a brief; fields keep what was typed when the page is shown again. */
public class BriefForm {
    @RestForm
    String text = "";

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

    BriefSource source() {
        return new BriefBody(title, text, chosenFormat(), null, publishedAt, region, category).source();
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
