package dev.harbinger.digest;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.ServerSetup;
import dev.harbinger.Database;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.mail.MessagingException;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The same reports in a mailbox that is read by POP3, where no flag says what was read. */
@QuarkusTest
@TestProfile(BounceByPop3Test.WithInbox.class)
@WithTestResource(Database.class)
class BounceByPop3Test extends BounceTest {
    private static final int PORT = 8128;
    private static final int READ_AT_ONCE = 200;

    /** A mailbox on loopback that is read by POP3. */
    public static class WithInbox extends WithMailbox {
        @Override
        public Map<String, String> getConfigOverrides() {
            var settings = new HashMap<>(super.getConfigOverrides());
            settings.put("harbinger.bounces.port", String.valueOf(PORT));
            settings.put("harbinger.bounces.protocol", "POP3");
            return settings;
        }
    }

    @Override
    ServerSetup mailbox() {
        return new ServerSetup(PORT, "127.0.0.1", ServerSetup.PROTOCOL_POP3);
    }

    @Test
    void whatStaysForPeopleDoesNotHideWhatFollows() throws MessagingException {
        var reader = subscriber("behind");
        for (int number = 0; number < READ_AT_ONCE; number++) {
            arrive("From: anna@mail.example\nTo: bounces@harbinger.example\nSubject: " + number + "\n\nHello\n");
        }
        arrive(report(sent(reader, "2026-11-24").sender(), "behind@bounce.example", "failed", "5.1.1", ""));

        job.read();
        job.read();

        assertThat(kept(reader)).isEqualTo(1);
        assertThat(left()).hasSize(READ_AT_ONCE);
    }
}
