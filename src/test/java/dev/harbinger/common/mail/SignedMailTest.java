package dev.harbinger.common.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.apache.james.jdkim.DKIMVerifier;
import org.apache.james.jdkim.api.SignatureRecord;
import org.apache.james.jdkim.exceptions.FailException;
import org.apache.james.jdkim.exceptions.PermFailException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whether a verifier that is none of ours, with the public key alone, believes our signatures. */
class SignedMailTest {
    private static final Mail MAIL = new Mail(
            "reader@mail.example",
            "bounces@harbinger.example",
            "Likely resolved: Will Övergård & Söner merge – “finally”, after all the years of talking about it?",
            "Two  spaces, a tab\there, trailing ones   \n\n.a dot\nÜber 76 Zeichen: " + "wörter ".repeat(40) + "\n\n\n",
            "<p>Two  spaces</p>\n\n",
            List.of(new Picture("week@harbinger.example", new byte[] {1, 2, 3})),
            Map.of(
                    "List-Unsubscribe",
                    "<https://harbinger.example/unsubscribe/" + "a".repeat(90) + ">",
                    "List-Unsubscribe-Post",
                    "List-Unsubscribe=One-Click"));

    @TempDir
    Path folder;

    private KeyPair keys;
    private Path pem;

    @BeforeEach
    void makeKeys() throws GeneralSecurityException, IOException {
        var generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        keys = generator.generateKeyPair();
        pem = folder.resolve("dkim.pem");
        var encoded = Base64.getMimeEncoder().encodeToString(keys.getPrivate().getEncoded());
        Files.writeString(pem, "-----BEGIN PRIVATE KEY-----\n" + encoded + "\n-----END PRIVATE KEY-----\n");
    }

    private String sent() throws IOException, InterruptedException, GeneralSecurityException {
        try (var server = new TlsMailServer(folder, false)) {
            var client = new MailServer(Settings.plain(server.port()).signed(pem), InstantSource.system());
            assertThat(client.hand(MAIL)).isInstanceOf(Receipt.Accepted.class);
            client.stop();
            return server.mails().get(0).text();
        }
    }

    private List<SignatureRecord> verified(String text) throws IOException, FailException {
        var record = "v=DKIM1; k=rsa; p="
                + Base64.getEncoder().encodeToString(keys.getPublic().getEncoded());
        var verifier = new DKIMVerifier((method, selector, domain) -> {
            assertThat(selector + "._domainkey." + domain).isEqualTo("news._domainkey.harbinger.example");
            return List.of(record);
        });
        return verifier.verify(new ByteArrayInputStream(text.getBytes(StandardCharsets.ISO_8859_1)));
    }

    @Test
    void theSignatureHoldsWithThePublicKey()
            throws IOException, InterruptedException, GeneralSecurityException, FailException {
        var signature = verified(sent());

        assertThat(signature)
                .singleElement()
                .satisfies(one -> assertThat(one.getHeaders().stream().map(CharSequence::toString))
                        .contains(
                                "from",
                                "to",
                                "subject",
                                "date",
                                "message-id",
                                "list-unsubscribe",
                                "list-unsubscribe-post"));
    }

    @Test
    void aServerThatFoldsHeadersOrCutsSpacesBreaksNothing()
            throws IOException, InterruptedException, GeneralSecurityException, FailException {
        var text = sent().replace("List-Unsubscribe-Post: ", "List-Unsubscribe-Post:\r\n\t  ") + "\r\n\r\n";

        assertThat(verified(text)).hasSize(1);
    }

    @Test
    void aChangedWordIsFound() throws IOException, InterruptedException, GeneralSecurityException {
        var text = sent();

        assertThatThrownBy(() -> verified(text.replace("Two  spaces", "Ten  spaces")))
                .isInstanceOf(PermFailException.class);
        assertThatThrownBy(() -> verified(text.replace("To: reader@", "To: eve@")))
                .isInstanceOf(PermFailException.class);
    }

    @Test
    void whatIsNoKeyIsSaidAtTheStart() throws IOException {
        Files.writeString(pem, "nonsense");

        assertThatThrownBy(() -> new MailServer(Settings.plain(1).signed(pem), InstantSource.fixed(Instant.EPOCH)))
                .hasMessageContaining("harbinger.mail.dkim.private-key");
    }
}
