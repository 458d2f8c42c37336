package dev.harbinger.common.mail;

import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.search.FlagTerm;
import java.time.Duration;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.eclipse.angus.mail.pop3.POP3Folder;

/** A mailbox that programs write to. Call it outside any transaction: it waits for a server, though not for long. */
public final class Mailbox {
    private static final String PATIENCE = String.valueOf(Duration.ofSeconds(30).toMillis());
    private static final int AT_ONCE = 200;
    private static final int LARGEST = 1 << 20;

    private final MailboxAccess access;
    private final Session session;
    private final Set<String> left = ConcurrentHashMap.newKeySet();

    public Mailbox(MailboxAccess access, MailConfig config) {
        this.access = access;
        var prefix = "mail." + access.protocol();
        var properties = new Properties();
        properties.put(prefix + ".connectiontimeout", PATIENCE);
        properties.put(prefix + ".timeout", PATIENCE);
        properties.put(prefix + ".starttls.enable", "true");
        properties.put(
                prefix + ".ssl.socketFactory",
                config.trusted().map(Trusting::only).orElseGet(Trusting::platform));
        session = Session.getInstance(properties);
    }

    /**
     * Reads what nobody has read, oldest first; what is understood is deleted, the rest stays there for people. After a
     * failure half-way some of what was understood comes again.
     *
     * @return how many were understood
     */
    public int read(Predicate<Message> understanding) throws MessagingException {
        try (var store = session.getStore(access.protocol())) {
            store.connect(access.host(), access.port(), access.username(), access.password());
            try (var folder = store.getFolder(access.folder())) {
                folder.open(Folder.READ_WRITE);
                return read(folder, understanding);
            }
        }
    }

    private int read(Folder folder, Predicate<Message> understanding) throws MessagingException {
        int understood = 0;
        int read = 0;
        for (var message : folder.search(new FlagTerm(new Flags(Flags.Flag.SEEN), false))) {
            if (isLeft(folder, message)) {
                continue;
            }
            if (read++ == AT_ONCE) {
                break;
            }
            var mine = message.getSize() <= LARGEST && understanding.test(message);
            message.setFlag(mine ? Flags.Flag.DELETED : Flags.Flag.SEEN, true);
            understood += mine ? 1 : 0;
            if (!mine && folder instanceof POP3Folder inbox) {
                left.add(name(inbox, message));
            }
        }
        return understood;
    }

    /** POP3 knows no flag for what was read; without this, what stays for people would stand before all that follows. */
    private boolean isLeft(Folder folder, Message message) throws MessagingException {
        return folder instanceof POP3Folder inbox && left.contains(name(inbox, message));
    }

    /** A server that was set up anew may give the same names again, hardly to mails of the same size. */
    private static String name(POP3Folder inbox, Message message) throws MessagingException {
        return inbox.getUID(message) + " " + message.getSize();
    }
}
