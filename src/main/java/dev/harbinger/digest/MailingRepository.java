package dev.harbinger.digest;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.security.SecureRandom;
import java.util.HexFormat;

/** Keeps the one row that holds for all mail, and the key of its links, made at the first start. */
@ApplicationScoped
class MailingRepository implements PanacheRepository<Mailing> {
    private static final int BYTES = 32;

    void makeKey(@Observes @Priority(Interceptor.Priority.LIBRARY_BEFORE) StartupEvent start) {
        QuarkusTransaction.requiringNew().run(() -> update("linkKey = ?1 where linkKey is null", random()));
    }

    Mailing only() {
        return findById(Mailing.ONLY);
    }

    /** A text that nobody guesses, of 64 hexadecimal digits. */
    static String random() {
        var bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
