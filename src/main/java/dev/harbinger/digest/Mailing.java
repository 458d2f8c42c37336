package dev.harbinger.digest;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** What holds for all mail; there is one row. */
@Entity
public class Mailing {
    static final long ONLY = 1;

    @Id
    private Long id;

    private String linkKey;

    @Column(columnDefinition = "TEXT")
    private String pausedBy;

    private boolean subscribingOpen;

    /** For Hibernate. */
    protected Mailing() {}

    /** The secret that links in mails are signed with. */
    public String linkKey() {
        return linkKey;
    }

    /** Who holds all mail back, null if nobody. */
    public String pausedBy() {
        return pausedBy;
    }

    /** Whether strangers may subscribe. */
    public boolean isSubscribingOpen() {
        return subscribingOpen;
    }

    void pause(String who) {
        pausedBy = who;
    }

    void goOn() {
        pausedBy = null;
    }

    void letStrangersIn(boolean open) {
        subscribingOpen = open;
    }
}
