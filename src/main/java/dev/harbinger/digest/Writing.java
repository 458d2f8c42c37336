package dev.harbinger.digest;

import dev.harbinger.common.mail.Mail;
import dev.harbinger.common.mail.MailConfig;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Puts a mail into its envelope: the content, the reader's own links, and the headers that mail programs go by. */
@ApplicationScoped
class Writing {
    private final Composing composing;
    private final Links links;
    private final MailConfig config;

    Writing(Composing composing, Links links, MailConfig config) {
        this.composing = composing;
        this.links = links;
        this.config = config;
    }

    /** The envelope of a mail of the transaction at hand. */
    Envelope envelope(Letter letter) {
        var content = content(letter);
        var mail = new Mail(
                letter.to(),
                returnAddress(letter.id()),
                content.subject(),
                content.plain(),
                content.html(),
                content.pictures(),
                headers(letter));
        return new Envelope(letter.id(), letter.fence(), mail);
    }

    Written content(Letter letter) {
        var subscriber = letter.subscriber();
        return switch (letter.kind()) {
            case DIGEST -> composing.finished(letter.edition().content(), foot(subscriber));
            case TEST -> composing.finished(letter.edition().content(), testFoot());
            case CONFIRM -> composing.note(confirm(subscriber));
            case KNOWN -> composing.note(known(subscriber));
        };
    }

    static Composing.Foot testFoot() {
        return new Composing.Foot("A test: what a subscriber would get.", "", "");
    }

    private Composing.Foot foot(Subscriber subscriber) {
        var why = "You get this " + subscriber.wishes().inWords() + ", because you subscribed to "
                + interests(subscriber) + ".";
        return new Composing.Foot(why, links.manage(subscriber.id()), links.unsubscribe(subscriber.id()));
    }

    private static String interests(Subscriber subscriber) {
        return String.join(
                "; ", subscriber.interests().stream().map(Interest::inWords).toList());
    }

    private Composing.Note confirm(Subscriber subscriber) {
        return new Composing.Note(
                "Confirm your Harbinger digest",
                List.of(
                        "This address was entered for news on open questions: " + interests(subscriber) + ", "
                                + subscriber.wishes().inWords() + ".",
                        "Press the button and you are subscribed."),
                "Confirm",
                links.confirm(subscriber),
                "If it was not you, do nothing: without the confirmation no further mail comes.");
    }

    private Composing.Note known(Subscriber subscriber) {
        return new Composing.Note(
                "Your Harbinger digest",
                List.of(
                        "This address is subscribed: " + interests(subscriber) + ", "
                                + subscriber.wishes().inWords() + ".",
                        "Filters, the hour and all else can be changed behind this link."),
                "Change what you get",
                links.manage(subscriber.id()),
                "If you did not ask for this mail, nothing needs to be done.");
    }

    private Map<String, String> headers(Letter letter) {
        var headers = new LinkedHashMap<String, String>();
        headers.put("Message-ID", "<" + letter.messageId() + "." + links.bounce(letter.id()) + "@" + host() + ">");
        headers.put("Auto-Submitted", "auto-generated");
        if (letter.kind() == LetterKind.DIGEST) {
            var thread = "<subscription-" + letter.subscriber().id() + "@" + host() + ">";
            headers.put("References", thread);
            headers.put("In-Reply-To", thread);
            headers.put("List-Id", "Harbinger digest <digest." + host() + ">");
            headers.put(
                    "List-Unsubscribe",
                    "<" + links.unsubscribe(letter.subscriber().id()) + ">");
            headers.put("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
            headers.put("Precedence", "bulk");
        }
        return headers;
    }

    private String host() {
        var host = URI.create(links.to("/")).getHost();
        return host == null ? "localhost" : host;
    }

    private String returnAddress(long letter) {
        return config.bounces()
                .map(address -> address.replaceFirst("@", "+" + links.bounce(letter) + "@"))
                .orElse("");
    }
}
