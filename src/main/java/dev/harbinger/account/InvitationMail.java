package dev.harbinger.account;

import dev.harbinger.account.Invitations.Invitation;
import dev.harbinger.common.Trail;
import dev.harbinger.common.Trail.Kind;
import io.quarkus.mailer.Mail;
import io.quarkus.mailer.Mailer;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Sends a link to choose a password, once and at once, where a mail server is set; the admin sees the link in any case
 * and can hand it over otherwise.
 */
@ApplicationScoped
class InvitationMail {
    private static final Logger LOG = Logger.getLogger(InvitationMail.class);

    private final Mailer mailer;
    private final Trail trail;
    private final boolean isSet;

    InvitationMail(Mailer mailer, Trail trail, @ConfigProperty(name = "harbinger.mail.host") Optional<String> host) {
        this.mailer = mailer;
        this.trail = trail;
        isSet = host.isPresent();
    }

    /** Whether it was sent; it is not without a server or an address. */
    boolean send(Invitation invitation, String admin) {
        if (!isSet || invitation.email() == null) {
            return false;
        }
        try {
            mailer.send(Mail.withText(invitation.email(), "Your account on Harbinger", words(invitation)));
            trail.note(Kind.MAIL, admin, "sent " + invitation.name() + " a link to choose a password");
            return true;
        } catch (RuntimeException e) {
            LOG.warnf("The link for %s could not be sent: %s", invitation.name(), e.getMessage());
            trail.note(Kind.MAIL, admin, "could not send " + invitation.name() + " a link to choose a password");
            return false;
        }
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
