package dev.harbinger.common.mail;

import dev.harbinger.Loopback;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;

/**
 * A mail server on loopback with a certificate of its own for {@code localhost}, made when it starts. It offers STARTTLS
 * and keeps each mail as it came, byte for byte.
 */
final class TlsMailServer implements AutoCloseable {
    /** A mail, and whether it came encrypted. */
    record Taken(String text, boolean encrypted) {}

    private static final char[] PASSWORD = "secret-enough".toCharArray();

    private final Loopback door;
    private final SSLContext context;
    private final Path certificate;
    private final boolean implicit;
    private final List<Taken> mails = new CopyOnWriteArrayList<>();

    /** @param implicit whether it speaks TLS from the first byte */
    TlsMailServer(Path folder, boolean implicit) throws IOException, InterruptedException, GeneralSecurityException {
        var file = folder.resolve("server.p12");
        makeKey(file);
        var store = KeyStore.getInstance(file.toFile(), PASSWORD);
        certificate = folder.resolve("server.pem");
        var encoded = Base64.getMimeEncoder()
                .encodeToString(store.getCertificate("server").getEncoded());
        Files.writeString(certificate, "-----BEGIN CERTIFICATE-----\n" + encoded + "\n-----END CERTIFICATE-----\n");
        var keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(store, PASSWORD);
        context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), null, null);
        this.implicit = implicit;
        door = Loopback.open(0, "tls-mail-server", this::serve);
    }

    private static void makeKey(Path file) throws IOException, InterruptedException {
        var keytool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        var made = new ProcessBuilder(
                        keytool,
                        "-genkeypair",
                        "-alias",
                        "server",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=localhost",
                        "-ext",
                        "SAN=dns:localhost",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        file.toString(),
                        "-storepass",
                        new String(PASSWORD))
                .inheritIO()
                .start()
                .waitFor();
        if (made != 0) {
            throw new IOException("keytool made no key");
        }
    }

    int port() {
        return door.port();
    }

    Path certificate() {
        return certificate;
    }

    List<Taken> mails() {
        return List.copyOf(mails);
    }

    private void serve(Socket client) throws IOException {
        if (implicit) {
            talk(encrypted(client), true);
        } else {
            talk(client, false);
        }
    }

    private Socket encrypted(Socket client) throws IOException {
        var encrypted = (SSLSocket) context.getSocketFactory().createSocket(client, null, client.getPort(), true);
        encrypted.setUseClientMode(false);
        encrypted.startHandshake();
        return encrypted;
    }

    private void talk(Socket client, boolean encrypted) throws IOException {
        var in = new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.ISO_8859_1));
        if (!encrypted || implicit) {
            say(client, "220 localhost");
        }
        for (var line = in.readLine(); line != null; line = in.readLine()) {
            switch (line.split(" ")[0]) {
                case "EHLO" -> say(client, encrypted ? "250 localhost" : "250-localhost\r\n250 STARTTLS");
                case "STARTTLS" -> {
                    say(client, "220 go on");
                    talk(encrypted(client), true);
                    return;
                }
                case "DATA" -> {
                    say(client, "354 go on");
                    mails.add(new Taken(text(in), encrypted));
                    say(client, "250 2.0.0 taken");
                }
                default -> say(client, "250 ok");
            }
        }
    }

    private static String text(BufferedReader in) throws IOException {
        var text = new StringBuilder();
        for (var line = in.readLine(); line != null && !line.equals("."); line = in.readLine()) {
            text.append(line.startsWith(".") ? line.substring(1) : line).append("\r\n");
        }
        return text.toString();
    }

    private static void say(Socket client, String line) throws IOException {
        Loopback.say(client.getOutputStream(), line);
    }

    @Override
    public void close() throws IOException {
        door.close();
    }
}
