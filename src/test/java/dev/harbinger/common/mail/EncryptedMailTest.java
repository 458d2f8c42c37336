package dev.harbinger.common.mail;

import static org.assertj.core.api.Assertions.assertThat;

import dev.harbinger.common.mail.MailConfig.StartTls;
import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whether mails are encrypted on their way, and only to a server that is believed. */
class EncryptedMailTest {
    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-11-25T07:30:00Z"));

    @TempDir
    Path folder;

    private static Receipt hand(Settings settings) {
        var client = new MailServer(settings, CLOCK);
        try {
            return client.hand(Mail.of("reader@mail.example", "Hello", "Hello."));
        } finally {
            client.stop();
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"OPTIONAL", "REQUIRED"})
    void aServerThatOffersItIsSpokenToInTls(StartTls how)
            throws IOException, InterruptedException, GeneralSecurityException {
        try (var server = new TlsMailServer(folder, false)) {
            assertThat(hand(Settings.plain(server.port()).encrypted(how, server.certificate())))
                    .isInstanceOf(Receipt.Accepted.class);

            assertThat(server.mails()).singleElement().matches(TlsMailServer.Taken::encrypted);
        }
    }

    @Test
    void tlsMaySpeakFromTheFirstByte() throws IOException, InterruptedException, GeneralSecurityException {
        try (var server = new TlsMailServer(folder, true)) {
            assertThat(hand(Settings.plain(server.port()).encrypted(StartTls.IMPLICIT, server.certificate())))
                    .isInstanceOf(Receipt.Accepted.class);

            assertThat(server.mails()).singleElement().matches(TlsMailServer.Taken::encrypted);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"OPTIONAL", "REQUIRED", "IMPLICIT"})
    void h17_aCertificateThatNobodyVouchesForIsRefused(StartTls how)
            throws IOException, InterruptedException, GeneralSecurityException {
        try (var server = new TlsMailServer(folder, how == StartTls.IMPLICIT)) {
            assertThat(hand(Settings.plain(server.port()).encrypted(how, null))).isInstanceOf(Receipt.Later.class);

            assertThat(server.mails()).isEmpty();
        }
    }

    @Test
    void whereItIsRequiredNoMailGoesWithout() throws IOException {
        try (var server = new CuttingServer()) {
            assertThat(hand(Settings.plain(server.port()).encrypted(StartTls.REQUIRED, null)))
                    .isInstanceOf(Receipt.Later.class);

            assertThat(server.mails()).isZero();
        }
    }
}
