package dev.harbinger.account;

import static org.assertj.core.api.Assertions.assertThat;

import dev.harbinger.account.Invitations.Invitation;
import io.quarkus.mailer.Mail;
import io.quarkus.mailer.Mailer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class InvitationMailTest {
    private static final Optional<String> HOST = Optional.of("mail.example.org");
    private static final Invitation ANNA = new Invitation(
            "anna", "anna@example.org", "https://watch.example.org/join/hbl_x", Instant.parse("2026-12-02T10:00:00Z"));

    private final List<Mail> sent = new ArrayList<>();
    private final List<String> trail = new ArrayList<>();

    private boolean send(Mailer mailer, Optional<String> host, Invitation invitation) {
        return new InvitationMail(mailer, (kind, who, detail) -> trail.add(kind + " " + who + " " + detail), host)
                .send(invitation, "boss");
    }

    @Test
    void h59_theLinkIsSentAndThatIsNoted() {
        assertThat(send(mails -> sent.addAll(List.of(mails)), HOST, ANNA)).isTrue();

        assertThat(sent).singleElement().satisfies(mail -> {
            assertThat(mail.getTo()).containsExactly("anna@example.org");
            assertThat(mail.getText()).contains("https://watch.example.org/join/hbl_x", "2026-12-02");
            assertThat(mail.getHtml()).isNull();
        });
        assertThat(trail).containsExactly("MAIL boss sent anna a link to choose a password");
    }

    @Test
    void withoutServerOrAddressNothingIsSent() {
        var homeless = new Invitation(ANNA.name(), null, ANNA.link(), ANNA.until());

        assertThat(send(mails -> sent.addAll(List.of(mails)), Optional.empty(), ANNA))
                .isFalse();
        assertThat(send(mails -> sent.addAll(List.of(mails)), HOST, homeless)).isFalse();

        assertThat(sent).isEmpty();
        assertThat(trail).isEmpty();
    }

    @Test
    void aServerThatDoesNotAnswerHoldsNothingUp() {
        var done = send(
                mails -> {
                    throw new IllegalStateException("connection refused");
                },
                HOST,
                ANNA);

        assertThat(done).isFalse();
        assertThat(trail).containsExactly("MAIL boss could not send anna a link to choose a password");
    }
}
