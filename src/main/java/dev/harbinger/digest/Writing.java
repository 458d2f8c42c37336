package dev.harbinger.digest;

import dev.harbinger.common.Languages;
import dev.harbinger.common.mail.Mail;
import dev.harbinger.common.mail.MailConfig;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

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
            case DIGEST -> {
                var edition = letter.edition().content();
                yield composing.finished(edition, foot(subscriber, edition.language()));
            }
            case TEST -> asTest(letter.edition().content());
            case CONFIRM -> composing.note(confirm(subscriber), subscriber.language());
            case KNOWN -> composing.note(known(subscriber), subscriber.language());
        };
    }

    /** A digest with the end that says that it is but a test. */
    Written asTest(Written edition) {
        var words = Languages.words(LetterWords.class, edition.language());
        return composing.finished(edition, new Composing.Foot(words.aTest(), "", ""));
    }

    private Composing.Foot foot(Subscriber subscriber, Locale language) {
        var why = Languages.words(LetterWords.class, language)
                .whyYou(WishWords.inWords(subscriber.wishes(), language), interests(subscriber, language));
        return new Composing.Foot(why, links.manage(subscriber.id()), links.unsubscribe(subscriber.id()));
    }

    private static String interests(Subscriber subscriber, Locale language) {
        return subscriber.interests().stream()
                .map(interest -> WishWords.inWords(interest, language))
                .collect(Collectors.joining("; "));
    }

    private Composing.Note confirm(Subscriber subscriber) {
        var language = subscriber.language();
        var words = Languages.words(LetterWords.class, language);
        return new Composing.Note(
                words.confirmTitle(),
                List.of(
                        words.confirmAbout(
                                interests(subscriber, language), WishWords.inWords(subscriber.wishes(), language)),
                        words.confirmPress()),
                words.confirmButton(),
                links.confirm(subscriber),
                words.confirmLast());
    }

    private Composing.Note known(Subscriber subscriber) {
        var language = subscriber.language();
        var words = Languages.words(LetterWords.class, language);
        return new Composing.Note(
                words.knownTitle(),
                List.of(
                        words.knownAbout(
                                interests(subscriber, language), WishWords.inWords(subscriber.wishes(), language)),
                        words.knownHow()),
                words.change(),
                links.manage(subscriber.id()),
                words.knownLast());
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
