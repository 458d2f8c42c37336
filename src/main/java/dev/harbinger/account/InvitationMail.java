package dev.harbinger.account;

import dev.harbinger.account.Invitations.Invitation;
import dev.harbinger.common.Trail;
import dev.harbinger.common.Trail.Kind;
import dev.harbinger.common.mail.Mail;
import dev.harbinger.common.mail.Postbox;
import dev.harbinger.common.mail.Receipt;
import jakarta.enterprise.context.ApplicationScoped;
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
        var receipt = server.hand(Mail.of(invitation.email(), "Your account on Harbinger", words(invitation)));
        if (receipt instanceof Receipt.Accepted) {
            trail.note(Kind.MAIL, admin, "sent " + invitation.name() + " a link to choose a password");
            return true;
        }
        LOG.warnf("The link for %s could not be sent: %s", invitation.name(), receipt.answer());
        trail.note(Kind.MAIL, admin, "could not send " + invitation.name() + " a link to choose a password");
        return false;
    }

    private static String words(Invitation invitation) {
        return """
                Hello %s,

                choose your password for Harbinger here:

                %s

                The link can be used once, until %s. If you did not expect it, you need do nothing.
                """.formatted(invitation.name(), invitation.link(), invitation.until());
    }
}
