package dev.harbinger.account;

import dev.harbinger.account.Invitations.Invitation;
import dev.harbinger.common.DateWords;
import dev.harbinger.common.Languages;
import dev.harbinger.common.Trail;
import dev.harbinger.common.Trail.Kind;
import dev.harbinger.common.mail.Mail;
import dev.harbinger.common.mail.Postbox;
import dev.harbinger.common.mail.Receipt;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneId;
import org.jboss.logging.Logger;

/**
 * Sends a link to choose a password, once and at once, where a mail server is set; the admin sees the link in any case
 * and can hand it over otherwise.
 */
@ApplicationScoped
class InvitationMail {
    private static final Logger LOG = Logger.getLogger(InvitationMail.class);

    private final Postbox server;
    private final Trail trail;

    InvitationMail(Postbox server, Trail trail) {
        this.server = server;
        this.trail = trail;
    }

    /** Whether it was sent; it is not without a server or an address. */
    boolean send(Invitation invitation, String admin) {
        if (!server.isThere() || invitation.email() == null) {
            return false;
        }
        var receipt = server.hand(mail(invitation));
        if (receipt instanceof Receipt.Accepted) {
            trail.note(Kind.MAIL, admin, "sent " + invitation.name() + " a link to choose a password");
            return true;
        }
        LOG.warnf("The link for %s could not be sent: %s", invitation.name(), receipt.answer());
        trail.note(Kind.MAIL, admin, "could not send " + invitation.name() + " a link to choose a password");
        return false;
    }

    private static Mail mail(Invitation invitation) {
        var language = Languages.byCode(invitation.language().getLanguage());
        var words = Languages.words(AccountWords.class, language);
        var until = DateWords.moment(invitation.until(), ZoneId.of("UTC"), language);
        var text = String.join(
                "\n\n",
                words.mailHello(invitation.name()),
                words.mailChoose(),
                invitation.link(),
                words.mailUntil(until));
        return Mail.of(invitation.email(), words.mailSubject(), text + "\n");
    }
}
