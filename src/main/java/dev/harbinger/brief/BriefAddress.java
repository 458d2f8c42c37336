package dev.harbinger.brief;

import dev.harbinger.common.Fetched;
import dev.harbinger.common.GuardedClient;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Duration;

/** Opens briefs by their address: web pages, PDFs, Markdown and text. */
@ApplicationScoped
public class BriefAddress {
    private static final Duration WHOLE = Duration.ofSeconds(20);
    private static final String ACCEPT =
            "text/html, application/xhtml+xml, application/pdf, text/markdown, text/plain;q=0.9, */*;q=0.1";
    private static final String INSTEAD = ", or paste the text instead";

    private final GuardedClient client;

    BriefAddress(GuardedClient client) {
        this.client = client;
    }

    /**
     * Fetches an address and opens what lies there; its url is the address that was given. Takes up to half a minute;
     * never call it inside a transaction.
     */
    public Opened open(URI address) {
        var opened = opened(client.get(
                new GuardedClient.Request(address, null, null, BriefFile.MOST_BYTES, WHOLE).accepting(ACCEPT)));
        if (opened instanceof Opened.Source found) {
            return new Opened.Source(found.source().from(address.toString()));
        }
        return opened;
    }

    private static Opened opened(Fetched fetched) {
        if (fetched instanceof Fetched.Document document) {
            var path = document.address().getPath();
            var opened = new BriefFile(document.content(), document.contentType(), path).open(document.address());
            return opened instanceof Opened.Unusable none ? unusable(none.why()) : opened;
        }
        if (fetched instanceof Fetched.Refused refused) {
            return unusable(
                    "asks to be left alone for now (it answered " + refused.httpStatus() + "); try again later");
        }
        if (fetched instanceof Fetched.Failed failed) {
            return unusable(failed.why());
        }
        return unusable("is gone for good");
    }

    private static Opened.Unusable unusable(String why) {
        var advised = why.contains("; ") ? why : why + "; check the address";
        return new Opened.Unusable(advised.contains("paste") ? advised : advised + INSTEAD);
    }
}
