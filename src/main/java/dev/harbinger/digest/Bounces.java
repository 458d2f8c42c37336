package dev.harbinger.digest;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.regex.Pattern;

/**
 * Reads reports of mails that did not arrive (RFC 3464). The mail is known by the signed return address that it was sent
 * with, so nobody can have another's mailbox suppressed.
 */
@ApplicationScoped
class Bounces {
    private static final Pattern RETURN_ADDRESS = Pattern.compile("\\+([0-9a-z]{1,13}-0-[0-9a-f]{32})@");
    private static final Pattern PERMANENT =
            Pattern.compile("^Status:\\s*(5\\.\\d{1,3}\\.\\d{1,3})", Pattern.MULTILINE | Pattern.CASE_INSENSITIVE);

    private final Links links;
    private final LetterRepository letters;

    Bounces(Links links, LetterRepository letters) {
        this.links = links;
        this.letters = letters;
    }

    /** Suppresses the mailbox of a report about a lasting failure; false if it is none, or about none of our mails. */
    boolean take(String report) {
        var status = PERMANENT.matcher(report);
        if (!status.find()) {
            return false;
        }
        var address = RETURN_ADDRESS.matcher(report);
        while (address.find()) {
            var letter =
                    QuarkusTransaction.joiningExisting().call(() -> links.read(Links.Use.BOUNCE, address.group(1)));
            if (letter.isPresent()) {
                return suppress(letter.get(), status.group(1));
            }
        }
        return false;
    }

    private boolean suppress(long id, String status) {
        return QuarkusTransaction.joiningExisting().call(() -> {
            var letter = letters.findByIdOptional(id).filter(found -> found.subscriber() != null);
            letter.ifPresent(found -> found.subscriber().suppress("a bounce came back with status " + status));
            return letter.isPresent();
        });
    }
}
