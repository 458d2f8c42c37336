package dev.harbinger.account;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;

/** Somebody who may sign in. Of the password only a salted hash is kept; who was invited and did not come yet has none. */
@Entity
@Table(name = "app_user")
public class User {
    @Id
    @GeneratedValue(generator = "app_user_seq")
    @SequenceGenerator(name = "app_user_seq", sequenceName = "app_user_seq")
    private Long id;

    private String name;
    private String email;
    private String passwordHash;
    private String subject;

    @Enumerated(EnumType.STRING)
    private Role role;

    private Instant createdAt;
    private Instant disabledAt;
    private String timeZone;
    private String language;
    private String codeSecret;
    private Instant codesSince;
    private long codeStep;
    private int epoch;
    private Instant guidedAt;

    /** For Hibernate. */
    protected User() {}

    User(String name, String email, Role role, Instant now) {
        this.name = name;
        this.email = email;
        this.role = role;
        createdAt = now;
    }

    /** Whatever was proved by the password or the role before is void from now on. */
    private void turnPage() {
        epoch++;
    }

    void changePassword(String password) {
        passwordHash = PasswordHash.of(password);
        turnPage();
    }

    /** Keeps the same password under a stronger hash. */
    void strengthen(String password) {
        passwordHash = PasswordHash.of(password);
    }

    /** The password is void; there is none until a new one is chosen. */
    void forgetPassword() {
        passwordHash = null;
        turnPage();
    }

    void become(Role newRole) {
        role = newRole;
        turnPage();
    }

    void reachAt(String address) {
        email = address;
    }

    /** Comes by single sign-on from now on, as the provider knows them. */
    void knownAs(String providersSubject) {
        subject = providersSubject;
    }

    void disable(Instant now) {
        disabledAt = now;
        turnPage();
    }

    void enable() {
        disabledAt = null;
    }

    void prefer(ZoneId zone, Locale locale) {
        timeZone = zone == null ? null : zone.getId();
        language = locale == null ? null : locale.toLanguageTag();
    }

    /** Waits for the first code made with this secret; asks for none until it came. */
    void offerCodes(String secret) {
        codeSecret = secret;
        codesSince = null;
        codeStep = 0;
    }

    void askForCodes(long step, Instant now) {
        codesSince = now;
        codeStep = step;
        turnPage();
    }

    void endCodes() {
        offerCodes(null);
    }

    /** Notes the time step of a code that was taken, so that none is taken twice. */
    void tookCode(long step) {
        codeStep = step;
    }

    void guided(Instant now) {
        guidedAt = now;
    }

    public Long id() {
        return id;
    }

    public String name() {
        return name;
    }

    public String email() {
        return email;
    }

    public Role role() {
        return role;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public boolean isDisabled() {
        return disabledAt != null;
    }

    public boolean isAskedForCodes() {
        return codesSince != null;
    }

    /** Whether this is an invitation that nobody took up yet. */
    public boolean isInvited() {
        return passwordHash == null && subject == null;
    }

    /** The zone that dates are shown in, if one was chosen. */
    public Optional<ZoneId> zone() {
        return Optional.ofNullable(timeZone).map(ZoneId::of);
    }

    /** The language of the pages, if one was chosen. */
    public Optional<Locale> locale() {
        return Optional.ofNullable(language).map(Locale::forLanguageTag);
    }

    /** Whether the guide of the first days was put away. */
    public boolean isGuided() {
        return guidedAt != null;
    }

    /** As whom a provider of single sign-on knows them. */
    Optional<String> subject() {
        return Optional.ofNullable(subject);
    }

    Optional<String> passwordHash() {
        return Optional.ofNullable(passwordHash);
    }

    Optional<String> codeSecret() {
        return Optional.ofNullable(codeSecret);
    }

    long codeStep() {
        return codeStep;
    }

    /** Counts the changes of password and role; what was proved under an earlier count is void. */
    int epoch() {
        return epoch;
    }
}
