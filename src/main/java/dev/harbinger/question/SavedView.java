package dev.harbinger.question;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import java.time.Instant;

/** A list of questions that somebody wants to see again: its filters, sorting and columns under a name. */
@Entity
public class SavedView {
    @Id
    @GeneratedValue
    private Long id;

    @Column(columnDefinition = "TEXT")
    private String owner;

    @Column(columnDefinition = "TEXT")
    private String name;

    @Column(columnDefinition = "TEXT")
    private String address;

    private boolean shared;
    private Instant createdAt;

    /** For Hibernate. */
    protected SavedView() {}

    SavedView(String owner, String name, String address, boolean shared, Instant now) {
        this.owner = owner;
        this.name = name;
        this.address = address;
        this.shared = shared;
        createdAt = now;
    }

    public Long id() {
        return id;
    }

    public String owner() {
        return owner;
    }

    public String name() {
        return name;
    }

    /** The query part of the list's address, without the question mark. */
    public String address() {
        return address;
    }

    /** Whether others see it too. */
    public boolean shared() {
        return shared;
    }

    public Instant createdAt() {
        return createdAt;
    }
}
