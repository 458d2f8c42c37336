package dev.harbinger.digest;

import dev.harbinger.question.QuestionFilter;
import dev.harbinger.text.SignalType;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.Objects;

/** The questions that a subscriber wants to hear of, by the filters of the questions page; blank ones filter nothing. */
@Embeddable
public class Interest {
    private Long briefId;

    @Column(columnDefinition = "TEXT")
    private String region;

    @Column(columnDefinition = "TEXT")
    private String category;

    @Enumerated(EnumType.STRING)
    private SignalType signalType;

    @Column(columnDefinition = "TEXT")
    private String actor;

    @Column(columnDefinition = "TEXT")
    private String words;

    /** For Hibernate, and for one that filters nothing. */
    protected Interest() {}

    Interest(Long briefId, String region, String category, SignalType signalType, String actor, String words) {
        this.briefId = briefId;
        this.region = blankToNull(region);
        this.category = blankToNull(category);
        this.signalType = signalType;
        this.actor = blankToNull(actor);
        this.words = blankToNull(words);
    }

    static Interest everything() {
        return new Interest();
    }

    QuestionFilter filter() {
        var filter = new QuestionFilter();
        filter.brief = briefId;
        filter.region = region;
        filter.category = category;
        filter.signalType = signalType;
        filter.actor = actor;
        filter.q = words;
        return filter;
    }

    /** Whether a question of these may pass the filter; the database knows the rest. */
    boolean mayPass(String itsRegion, String itsCategory, SignalType itsType) {
        return (region == null || region.equalsIgnoreCase(itsRegion))
                && (category == null || category.equalsIgnoreCase(itsCategory))
                && (signalType == null || signalType == itsType);
    }

    public Long brief() {
        return briefId;
    }

    public String region() {
        return region;
    }

    public String category() {
        return category;
    }

    public SignalType signalType() {
        return signalType;
    }

    public String actor() {
        return actor;
    }

    public String words() {
        return words;
    }

    public boolean isEverything() {
        return equals(everything());
    }

    private static String blankToNull(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Interest that
                && Objects.equals(briefId, that.briefId)
                && Objects.equals(region, that.region)
                && Objects.equals(category, that.category)
                && signalType == that.signalType
                && Objects.equals(actor, that.actor)
                && Objects.equals(words, that.words);
    }

    @Override
    public int hashCode() {
        return Objects.hash(briefId, region, category, signalType, actor, words);
    }
}
