package dev.harbinger.common.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.URLName;
import jakarta.mail.internet.InternetAddress;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.Properties;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import org.eclipse.angus.mail.smtp.SMTPMessage;
import org.eclipse.angus.mail.smtp.SMTPTransport;

/**
 * One connection to the mail server. A single thread uses it at a time; any thread may end it as {@link #tooLate}, upon which the one
 * that waits for the server goes on with an exception.
 */
final class SmtpConnection {
    private static final int CLOSING = 421;

    private final Socket line = new Socket();
    private final Session session;
    private final SMTPTransport transport;
    private int mails;
    private boolean begun;
    private volatile boolean late;

    /** Not connected yet. */
    SmtpConnection(MailConfig config, SSLSocketFactory trusting) {
        session = Session.getInstance(properties(config, trusting));
        transport = new SMTPTransport(
                session,
                new URLName(
                        "smtp",
                        config.host().orElseThrow(),
                        config.port(),
                        null,
                        config.username().orElse(null),
                        config.password().orElse(null)));
    }

    private static Properties properties(MailConfig config, SSLSocketFactory trusting) {
        var properties = new Properties();
        properties.put("mail.smtp.auth", String.valueOf(config.username().isPresent()));
        properties.put(
                "mail.smtp.starttls.enable",
                String.valueOf(config.startTls() == MailConfig.StartTls.OPTIONAL
                        || config.startTls() == MailConfig.StartTls.REQUIRED));
        properties.put(
                "mail.smtp.starttls.required", String.valueOf(config.startTls() == MailConfig.StartTls.REQUIRED));
        properties.put("mail.smtp.ssl.socketFactory", trusting);
        properties.put("mail.smtp.ssl.checkserveridentity", "true");
        properties.put("mail.smtp.quitwait", "false");
        return properties;
    }

    void open(MailConfig config, SSLSocketFactory trusting) throws MessagingException, IOException {
        var host = config.host().orElseThrow();
        int millis = Math.toIntExact(config.timeout().toMillis());
        line.connect(new InetSocketAddress(host, config.port()), millis);
        line.setSoTimeout(millis);
        line.setTcpNoDelay(true);
        transport.connect(config.startTls() == MailConfig.StartTls.IMPLICIT ? encrypted(host, trusting) : line);
    }

    private Socket encrypted(String host, SSLSocketFactory trusting) throws IOException {
        var encrypted = (SSLSocket) trusting.createSocket(line, host, line.getPort(), true);
        var wishes = encrypted.getSSLParameters();
        wishes.setEndpointIdentificationAlgorithm("HTTPS");
        encrypted.setSSLParameters(wishes);
        encrypted.startHandshake();
        return encrypted;
    }

    void send(String sender, String recipient, byte[] mail) throws MessagingException {
        begun = false;
        mails++;
        var message = new SMTPMessage(session, new ByteArrayInputStream(mail)) {
            @Override
            public void writeTo(OutputStream out, String[] without) throws IOException, MessagingException {
                begun = true;
                super.writeTo(out, without);
            }
        };
        message.setEnvelopeFrom(sender);
        transport.sendMessage(message, new InternetAddress[] {new InternetAddress(recipient)});
    }

    boolean isOpen() {
        return line.isConnected();
    }

    /** Whether any byte of the last mail may have reached the server. */
    boolean hasBegun() {
        return begun;
    }

    /** Whether the server answered last, and goes on. */
    boolean isFit() {
        return line.isConnected()
                && !line.isClosed()
                && transport.getLastReturnCode() > 0
                && transport.getLastReturnCode() != CLOSING;
    }

    /** How many mails it was given. */
    int mails() {
        return mails;
    }

    /** Says goodbye, and does not wait for the answer. */
    void close() {
        try {
            transport.close();
        } catch (MessagingException e) {
            // the server went first
        }
        cut();
    }

    /** Ends it for want of time; whoever waits for the server goes on at once. */
    void tooLate() {
        late = true;
        cut();
    }

    boolean isLate() {
        return late;
    }

    private void cut() {
        try {
            line.close();
        } catch (IOException e) {
            // it is closed one way or the other
        }
    }
}
