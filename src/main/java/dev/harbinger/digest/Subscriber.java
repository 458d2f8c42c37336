package dev.harbinger.digest;

import dev.harbinger.common.Hash;
import dev.harbinger.common.Languages;
import dev.harbinger.common.mail.EmailAddress;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Version;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.hibernate.annotations.BatchSize;

/** A mailbox that wants to hear of some questions. It owns the steps from asking to leaving. */
@Entity
public class Subscriber {
    /**
     * How far before the last digest the next one looks: what was stored late, by a slow transaction or under a clock that
     * was set back, is still told, and what was told already is known by its key.
     */
    static final Duration OVERLAP = Duration.ofHours(26);

    @Id
    @GeneratedValue
    private Long id;

    @Column(columnDefinition = "TEXT")
    private String email;

    private String emailHash;

    @Enumerated(EnumType.STRING)
    private SubscriberStatus status = SubscriberStatus.PENDING;

    @Enumerated(EnumType.STRING)
    private Cadence cadence;

    private LocalTime sendAt;

    @Enumerated(EnumType.STRING)
    private DayOfWeek weekday;

    private String timeZone;

    @ElementCollection
    @CollectionTable(name = "subscriber_interest", joinColumns = @JoinColumn(name = "subscriber_id"))
    @OrderColumn(name = "position")
    @BatchSize(size = 500)
    private List<Interest> interests = new ArrayList<>();

    private Instant newSince;

    @Column(columnDefinition = "TEXT")
    private String told = "";

    private String confirmNonce;
    private Instant confirmUntil;
    private Instant askedAt;
    private Instant confirmedAt;
    private Instant createdAt;

    @Column(columnDefinition = "TEXT")
    private String createdBy;

    @Column(columnDefinition = "TEXT")
    private String suppressedWhy;

    private boolean desk;
    private String language = Locale.ENGLISH.getLanguage();

    @Version
    private int version;

    /** For Hibernate. */
    protected Subscriber() {}

    Subscriber(EmailAddress address, Wishes wishes, String who, Instant now) {
        email = address.text();
        emailHash = hash(address);
        createdBy = who;
        createdAt = now;
        newSince = now;
        wish(wishes);
    }

    static String hash(EmailAddress address) {
        return Hash.of(address.key());
    }

    /** Asks the owner of the mailbox, who has until then to confirm with this nonce. */
    void ask(String nonce, Period within, Instant now) {
        status = SubscriberStatus.PENDING;
        confirmNonce = nonce;
        confirmUntil = now.atOffset(ZoneOffset.UTC).plus(within).toInstant();
        askedAt = now;
    }

    /** The owner says yes; the first digest looks back over one period. */
    void confirm(Instant now) {
        status = SubscriberStatus.CONFIRMED;
        suppressedWhy = null;
        confirmNonce = null;
        confirmUntil = null;
        confirmedAt = now;
        told = "";
        newSince = now.minus(Duration.ofDays(cadence == Cadence.WEEKLY ? 7 : 1));
    }

    /** The owner wants something else from now on. */
    final void wish(Wishes wishes) {
        cadence = wishes.cadence();
        sendAt = wishes.at();
        weekday = wishes.weekday();
        timeZone = wishes.zone().getId();
        language = wishes.language() == null ? language : wishes.language().getLanguage();
        interests.clear();
        if (wishes.interests().stream().noneMatch(Interest::isEverything)) {
            interests.addAll(wishes.interests());
        }
    }

    /** The owner wants no more; nothing happens the second time. */
    void leave() {
        status = SubscriberStatus.LEFT;
        confirmNonce = null;
        confirmUntil = null;
    }

    /** The mailbox is no more, as the mail server says. */
    void suppress(String why) {
        status = SubscriberStatus.SUPPRESSED;
        suppressedWhy = why;
    }

    /** Knows from now on what a digest told; {@code keys} are those of news since {@code until} less the overlap. */
    void heard(Instant until, Set<Long> keys) {
        newSince = until.minus(OVERLAP);
        told = keys.stream().sorted().map(String::valueOf).collect(Collectors.joining(" "));
    }

    Set<Long> told() {
        var keys = new HashSet<Long>();
        for (var key : told.split(" ")) {
            if (!key.isEmpty()) {
                keys.add(Long.valueOf(key));
            }
        }
        return keys;
    }

    /** Whether a link that carries this nonce still confirms. */
    boolean mayConfirm(String nonce, Instant now) {
        return confirmNonce != null && confirmNonce.equals(nonce) && now.isBefore(confirmUntil);
    }

    boolean wasAskedSince(Instant then) {
        return askedAt != null && askedAt.isAfter(then);
    }

    Schedule schedule() {
        return new Schedule(cadence, sendAt, weekday, ZoneId.of(timeZone));
    }

    /** Whether it is the desk itself, which hears of failing feeds as well. */
    public boolean isDesk() {
        return desk;
    }

    void isDesk(boolean wanted) {
        desk = wanted;
    }

    public Long id() {
        return id;
    }

    public String email() {
        return email;
    }

    public SubscriberStatus status() {
        return status;
    }

    public Wishes wishes() {
        return new Wishes(cadence, sendAt, weekday, ZoneId.of(timeZone), interests(), language());
    }

    /** What it wants to hear of; a filter of nothing is kept as no row, since a row of nulls is none to Hibernate. */
    public List<Interest> interests() {
        return interests.isEmpty() ? List.of(Interest.everything()) : List.copyOf(interests);
    }

    public Instant newSince() {
        return newSince;
    }

    public String confirmNonce() {
        return confirmNonce;
    }

    public Instant askedAt() {
        return askedAt;
    }

    public Instant confirmedAt() {
        return confirmedAt;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public String createdBy() {
        return createdBy;
    }

    /** In which its mails are written. */
    Locale language() {
        return Languages.byCode(language);
    }

    public String suppressedWhy() {
        return suppressedWhy;
    }
}
