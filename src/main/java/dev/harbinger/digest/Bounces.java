package dev.harbinger.digest;

import dev.harbinger.common.Contention;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jboss.logging.Logger;

/**
 * Takes in reports of mails that did not arrive. The mail is known by the signature in its return address and in its
 * Message-ID; the address that a report names is not believed, so nobody can have another's mailbox suppressed.
 */
@ApplicationScoped
class Bounces {
    private static final Logger LOG = Logger.getLogger(Bounces.class);
    private static final Pattern OURS = Pattern.compile("[+.]([0-9a-z]{1,13}-0-[0-9a-f]{32})@");

    private final Links links;
    private final LetterRepository letters;
    private final BounceRepository bounces;
    private final BounceConfig config;
    private final InstantSource clock;

    Bounces(Links links, LetterRepository letters, BounceRepository bounces, BounceConfig config, InstantSource clock) {
        this.links = links;
        this.letters = letters;
        this.bounces = bounces;
        this.config = config;
        this.clock = clock;
    }

    /** Takes in a report as it came; false if it is none, or about none of our mails. */
    boolean take(String report) {
        try {
            return take(
                    new MimeMessage((Session) null, new ByteArrayInputStream(report.getBytes(StandardCharsets.UTF_8))));
        } catch (MessagingException e) {
            return false;
        }
    }

    /** The same for one in a mailbox; it is read outside the transaction. */
    boolean take(Message mail) {
        try {
            return DeliveryReport.read(mail).filter(this::keep).isPresent();
        } catch (MessagingException | IOException | RuntimeException e) {
            LOG.infof("A mail to the address of bounces makes no sense: %s", e.getMessage());
            return false;
        }
    }

    private boolean keep(DeliveryReport report) {
        return Contention.settle(() -> {
            var letter = letter(report).filter(found -> found.subscriber() != null);
            letter.filter(found -> !bounces.isKnown(found, report.status())).ifPresent(found -> keep(found, report));
            return letter.isPresent();
        });
    }

    private Optional<Letter> letter(DeliveryReport report) {
        return report.clues().stream()
                .flatMap(clue -> OURS.matcher(clue).results())
                .flatMap(match -> links.read(Links.Use.BOUNCE, match.group(1)).stream())
                .flatMap(id -> letters.findByIdOptional(id).stream())
                .findFirst();
    }

    private void keep(Letter letter, DeliveryReport report) {
        bounces.persist(new Bounce(letter, report, clock.instant()));
        var subscriber = letter.subscriber();
        var since = subscriber.confirmedAt() == null ? subscriber.createdAt() : subscriber.confirmedAt();
        if (report.isHard() && bounces.hardSince(subscriber, since) >= config.hard()) {
            subscriber.suppress(
                    ("bounces came back, the last with status " + report.status() + " " + report.words()).strip());
        }
    }
}
