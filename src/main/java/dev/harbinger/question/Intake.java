package dev.harbinger.question;

import dev.harbinger.brief.BriefAddress;
import dev.harbinger.brief.BriefFile;
import dev.harbinger.brief.BriefSource;
import dev.harbinger.brief.Opened;
import dev.harbinger.common.Problems;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Makes a source of what people and programs hand in: a body, a file, or an address, which is fetched. Never call it
 * inside a transaction. Fails with a 422 problem that says what is wrong with what was handed in.
 */
@ApplicationScoped
public class Intake {
    private final BriefAddress addresses;

    Intake(BriefAddress addresses) {
        this.addresses = addresses;
    }

    /** The source that a body names: its text, or what lies at its address. */
    public BriefSource source(BriefBody body) {
        return body.isAddress() ? usable("url", addresses.open(body.address())).with(body.said()) : body.source();
    }

    /** A PDF as a body. */
    BriefSource pdf(byte[] content) {
        return usable("body", new BriefFile(content, "application/pdf", null).open());
    }

    /** A chosen file comes before a pasted text, and that before an address. */
    BriefSource source(BriefForm form) {
        var body = form.body();
        var file = form.chosen();
        return file.isPresent() ? usable("file", file.get().open()).with(body.said()) : source(body);
    }

    private static BriefSource usable(String field, Opened opened) {
        if (opened instanceof Opened.Source found) {
            return found.source();
        }
        throw Problems.unprocessable(field, ((Opened.Unusable) opened).why());
    }
}
