package dev.harbinger.common.mail;

import java.net.IDN;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** A plain mailbox, {@code name@host}: no display name, no quotes, no line end, so that it adds no header or recipient. */
public record EmailAddress(String text) {
    private static final Pattern PLAIN = Pattern.compile(
            "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*@[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)*");
    private static final int MAX_LENGTH = 254;

    /** Reads what a person typed; a host in other letters than ASCII is written in its {@code xn--} form. */
    public static Optional<EmailAddress> read(String typed) {
        var text = typed == null ? "" : typed.strip();
        var at = text.lastIndexOf('@');
        if (at < 1 || text.length() > MAX_LENGTH) {
            return Optional.empty();
        }
        try {
            var host = IDN.toASCII(text.substring(at + 1), IDN.USE_STD3_ASCII_RULES);
            return Optional.of(text.substring(0, at) + "@" + host)
                    .filter(plain -> plain.length() <= MAX_LENGTH)
                    .filter(plain -> PLAIN.matcher(plain).matches())
                    .map(EmailAddress::new);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** The form by which the same mailbox is known again. */
    public String key() {
        return text.toLowerCase(Locale.ROOT);
    }
}
