package dev.harbinger.common.mail;

import jakarta.mail.MessagingException;
import java.util.Set;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;

/**
 * What a server said when it did not take a mail.
 *
 * @param code of its answer, such as 550
 * @param ofRecipient whether it was the recipient that it spoke of
 */
record Refusal(int code, String words, boolean ofRecipient) {
    private static final Set<Integer> UNKNOWN_MAILBOX = Set.of(550, 551, 553);
    private static final int PERMANENT = 500;

    /** By the most telling answer; what is no answer of the server means to come again. */
    static Receipt receipt(MessagingException failure) {
        Refusal told = null;
        for (Exception cause = failure; cause instanceof MessagingException next; cause = next.getNextException()) {
            var refusal = of(next);
            if (refusal != null && (told == null || refusal.ofRecipient())) {
                told = refusal;
            }
        }
        return told == null
                ? new Receipt.Later("the mail server could not be reached: " + failure.getMessage())
                : told.receipt();
    }

    private static Refusal of(MessagingException failure) {
        if (failure instanceof SMTPAddressFailedException recipient) {
            return known(recipient.getReturnCode(), recipient.getMessage(), true);
        }
        if (failure instanceof SMTPSenderFailedException sender) {
            return known(sender.getReturnCode(), sender.getMessage(), false);
        }
        return failure instanceof SMTPSendFailedException mail
                ? known(mail.getReturnCode(), mail.getMessage(), false)
                : null;
    }

    private static Refusal known(int code, String words, boolean ofRecipient) {
        return code <= 0 ? null : new Refusal(code, String.valueOf(words).strip(), ofRecipient);
    }

    private Receipt receipt() {
        return code < PERMANENT ? new Receipt.Later(words) : new Receipt.Refused(words, isUnknownMailbox());
    }

    /** By the enhanced status of RFC 3463 if there is one: 5.1.x speaks of the address, 5.2.1 of its mailbox. */
    private boolean isUnknownMailbox() {
        return words.matches("(?s).*\\b5\\.\\d+\\.\\d+\\b.*")
                ? words.matches("(?s).*\\b(5\\.1\\.[1-6]|5\\.1\\.10|5\\.2\\.1)\\b.*")
                : ofRecipient && UNKNOWN_MAILBOX.contains(code);
    }
}
