package dev.harbinger.account;

import dev.harbinger.common.Trail.Kind;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Locale;
import org.hibernate.annotations.Immutable;

/** One line of the audit trail. */
@Entity
@Immutable
public class AuditEvent {
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_DETAIL = 2000;
    private static final int LONGEST_ADDRESS = 100;

    @Id
    @GeneratedValue
    private Long id;

    private Instant happenedAt;
    private String who;

    /** The same in lower case, by which it is looked for. */
    private String whose;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    private String detail;
    private String address;

    /** For Hibernate. */
    protected AuditEvent() {}

    AuditEvent(Kind kind, String who, String detail, String address, Instant now) {
        this.kind = kind;
        this.who = cut(who, LONGEST_NAME);
        whose = this.who.toLowerCase(Locale.ROOT);
        this.detail = cut(detail, LONGEST_DETAIL);
        this.address = cut(address, LONGEST_ADDRESS);
        happenedAt = now;
    }

    private static String cut(String text, int most) {
        return text.length() <= most ? text : text.substring(0, most - 1) + "…";
    }

    public Long id() {
        return id;
    }

    public Instant happenedAt() {
        return happenedAt;
    }

    public String who() {
        return who;
    }

    public Kind kind() {
        return kind;
    }

    public String detail() {
        return detail;
    }

    public String address() {
        return address;
    }
}
