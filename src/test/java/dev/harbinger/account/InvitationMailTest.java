package dev.harbinger.account;

import static org.assertj.core.api.Assertions.assertThat;

import dev.harbinger.Database;
import dev.harbinger.account.Invitations.Invitation;
import dev.harbinger.common.mail.Mail;
import dev.harbinger.common.mail.Postbox;
import dev.harbinger.common.mail.Receipt;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Database.class)
class InvitationMailTest {
    private static final Receipt TAKEN = new Receipt.Accepted("taken");
    private static final Invitation ANNA = new Invitation(
            "anna",
            "anna@example.org",
            "https://watch.example.org/join/hbl_x",
            Instant.parse("2026-12-02T10:00:00Z"),
            Locale.ENGLISH);

    private final List<Mail> sent = new ArrayList<>();
    private final List<String> trail = new ArrayList<>();

    private record Server(boolean isThere, Receipt answer, List<Mail> sent) implements Postbox {
        @Override
        public Receipt hand(Mail mail) {
            sent.add(mail);
            return answer;
        }
    }

    private boolean send(boolean isThere, Receipt answer, Invitation invitation) {
        return new InvitationMail(
                        new Server(isThere, answer, sent),
                        (kind, who, detail) -> trail.add(kind + " " + who + " " + detail))
                .send(invitation, "boss");
    }

    @Test
    void h59_theLinkIsSentAndThatIsNoted() {
        assertThat(send(true, TAKEN, ANNA)).isTrue();

        assertThat(sent).singleElement().satisfies(mail -> {
            assertThat(mail.to()).isEqualTo("anna@example.org");
            assertThat(mail.plain()).contains("https://watch.example.org/join/hbl_x", "2 Dec 2026, 10:00 UTC");
            assertThat(mail.html()).isEmpty();
        });
        assertThat(trail).containsExactly("MAIL boss sent anna a link to choose a password");
    }

    @Test
    void itIsWrittenInTheLanguageOfTheAccount() {
        var hanna = new Invitation(
                "hanna", ANNA.email(), ANNA.link(), Instant.parse("2027-03-02T10:00:00Z"), Locale.GERMAN);

        assertThat(send(true, TAKEN, hanna)).isTrue();

        assertThat(sent).singleElement().satisfies(mail -> {
            assertThat(mail.subject()).isEqualTo("Ihr Konto bei Harbinger");
            assertThat(mail.plain())
                    .contains("Guten Tag hanna,", "bis 2. März 2027, 10:00 UTC")
                    .doesNotContain("password");
        });
    }

    @Test
    void withoutServerOrAddressNothingIsSent() {
        var homeless = new Invitation(ANNA.name(), null, ANNA.link(), ANNA.until(), Locale.ENGLISH);

        assertThat(send(false, TAKEN, ANNA)).isFalse();
        assertThat(send(true, TAKEN, homeless)).isFalse();

        assertThat(sent).isEmpty();
        assertThat(trail).isEmpty();
    }

    @Test
    void aServerThatDoesNotAnswerHoldsNothingUp() {
        assertThat(send(true, new Receipt.Later("not there"), ANNA)).isFalse();

        assertThat(trail).containsExactly("MAIL boss could not send anna a link to choose a password");
    }
}
