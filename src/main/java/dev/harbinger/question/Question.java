package dev.harbinger.question;

import dev.harbinger.brief.Brief;
import dev.harbinger.common.Beginning;
import dev.harbinger.common.Hash;
import dev.harbinger.text.SignalType;
import jakarta.persistence.CascadeType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.PrePersist;
import jakarta.persistence.PreUpdate;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * One signal as a question with a yes/no answer in the future, and where in its brief it came from. It owns the steps of
 * its life; {@link QuestionLife} takes them and keeps the history.
 */
@Entity
public class Question {
    /** Lists are sorted by so many characters, which an index holds. */
    private static final int LONGEST_HEADING = 200;

    @Id
    @GeneratedValue
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY)
    private Brief brief;

    @Column(columnDefinition = "TEXT")
    private String question;

    private String heading;

    @Embedded
    private Finding finding;

    @Enumerated(EnumType.STRING)
    private SignalType signalType;

    @ElementCollection
    @CollectionTable(name = "question_actor", joinColumns = @JoinColumn(name = "question_id"))
    @OrderColumn(name = "position")
    private List<QuestionActor> actors = new ArrayList<>();

    private LocalDate deadline;

    @Embedded
    private QuestionOrder order = new QuestionOrder();

    @Column(columnDefinition = "TEXT")
    private String deadlineText;

    private Instant askedAt;

    @Enumerated(EnumType.STRING)
    private QuestionStatus status;

    @Column(columnDefinition = "TEXT")
    private String resolvesYes;

    @Enumerated(EnumType.STRING)
    private Outcome outcome;

    private Double likelihood;

    @Column(columnDefinition = "TEXT")
    private String assignee;

    @Column(columnDefinition = "TEXT")
    private String region;

    @Column(columnDefinition = "TEXT")
    private String category;

    @OneToMany(mappedBy = "question", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("filedAt, id")
    private List<QuestionAsking> askings = new ArrayList<>();

    private Instant createdAt;
    private Instant changedAt;
    private Instant resolvedAt;
    private boolean matchWanted;

    @Version
    private int version;

    /** For Hibernate. */
    protected Question() {}

    @PrePersist
    @PreUpdate
    void takeOrder() {
        order.take(deadline, likelihood);
    }

    /** A question out of its draft: proposed when its confidence is low, else open and wanting to be matched. */
    Question(QuestionDraft draft, Instant now) {
        brief = draft.brief();
        askedAt = draft.askedAt();
        finding = draft.finding();
        status = QuestionDraft.statusFor(finding.confidence());
        createdAt = now;
        word(draft, now);
    }

    /** Takes over the words of a draft: the question, its passage, type, actors, deadline, region and category. */
    void word(QuestionDraft draft, Instant now) {
        question = draft.question();
        heading = Beginning.of(question, LONGEST_HEADING);
        finding = finding.at(draft.finding());
        resolvesYes = draft.resolvesYes();
        signalType = draft.signalType();
        actors.clear();
        actors.addAll(draft.actors());
        deadline = draft.deadline();
        deadlineText = draft.deadlineText();
        region = draft.region();
        category = draft.category();
        wantMatch(now);
    }

    /** A person said yes to a proposed question. */
    void accept(Instant now) {
        status = QuestionStatus.OPEN;
        wantMatch(now);
    }

    /** A flag over the threshold waits for a verdict. */
    void becomeLikely(double flagLikelihood, Instant now) {
        likelihood = likelihood == null ? flagLikelihood : Math.max(likelihood, flagLikelihood);
        if (status == QuestionStatus.OPEN || status == QuestionStatus.EXPIRED) {
            status = QuestionStatus.LIKELY_RESOLVED;
        }
        changedAt = now;
    }

    /** The flag that made it likely got a verdict; another still waits. */
    void stillLikely(double flagLikelihood, Instant now) {
        likelihood = null;
        becomeLikely(flagLikelihood, now);
    }

    /** No flag waits for a verdict any more. */
    void becomeUnlikely(LocalDate today, Instant now) {
        likelihood = null;
        if (status == QuestionStatus.LIKELY_RESOLVED) {
            status = isPast(today) ? QuestionStatus.EXPIRED : QuestionStatus.OPEN;
        }
        changedAt = now;
    }

    void resolve(Outcome answer, Instant now) {
        status = QuestionStatus.RESOLVED;
        outcome = answer;
        resolvedAt = now;
        changedAt = now;
    }

    void reopen(LocalDate today, Instant now) {
        status = isPast(today) ? QuestionStatus.EXPIRED : QuestionStatus.OPEN;
        outcome = null;
        resolvedAt = null;
        likelihood = null;
        wantMatch(now);
    }

    void drop(Instant now) {
        status = QuestionStatus.DROPPED;
        changedAt = now;
    }

    void expire(Instant now) {
        status = QuestionStatus.EXPIRED;
        changedAt = now;
    }

    /** Another brief asks it as well; with a passage that is surer than its own it is surer too. */
    QuestionAsking askedAgain(QuestionDraft draft, Instant now) {
        var asking = new QuestionAsking(this, draft, now);
        askings.add(asking);
        finding = finding.withConfidence(Math.max(confidence(), draft.finding().confidence()));
        changedAt = now;
        return asking;
    }

    /** Takes in another question of its brief: whoever asks that one asks this one. */
    void takeIn(Question other, QuestionDraft draft, Instant now) {
        finding = finding.withConfidence(draft.finding().confidence());
        other.askings.stream()
                .filter(asking -> askings().by(asking.brief().id()).isEmpty())
                .forEach(asking -> askings.add(new QuestionAsking(this, asking)));
        other.askings.clear();
        status = status == QuestionStatus.PROPOSED && other.status != status ? QuestionStatus.OPEN : status;
        word(draft, now);
        other.drop(now);
    }

    /** A brief does not ask it after all. */
    void parted(QuestionAsking asking, Instant now) {
        askings.remove(asking);
        changedAt = now;
    }

    /** Belongs to the next brief that asked it from now on, for its own goes; when it was first asked stays. */
    void moveHome(Instant now) {
        var next = askings.remove(0);
        brief = next.brief();
        finding = finding.at(next.finding());
        changedAt = now;
    }

    void assignTo(String user, Instant now) {
        assignee = user;
        changedAt = now;
    }

    private void wantMatch(Instant now) {
        matchWanted = status.isMatched();
        changedAt = now;
    }

    /** Whether nobody has answered it or given it up. */
    public boolean isUnanswered() {
        return status != QuestionStatus.RESOLVED && status != QuestionStatus.DROPPED;
    }

    /** A fingerprint of its words and passage: a form that sends it back cannot overwrite what changed meanwhile. */
    public String wording() {
        var words = actors.stream().map(QuestionActor::name).toList();
        return Hash.of(question + sourceStart() + '-' + sourceEnd() + signalType + words + deadline)
                .substring(0, 12);
    }

    private boolean isPast(LocalDate today) {
        return deadline != null && deadline.isBefore(today);
    }

    public Long id() {
        return id;
    }

    /** The brief it came from; null for a question filed by hand. */
    public Brief brief() {
        return brief;
    }

    public String question() {
        return question;
    }

    /** The passage it came from, exactly {@code text[sourceStart, sourceEnd)} of the brief; null by hand if none was given. */
    public String sourceText() {
        return finding.sourceText();
    }

    public Integer sourceStart() {
        return finding.sourceStart();
    }

    public Integer sourceEnd() {
        return finding.sourceEnd();
    }

    public SignalType signalType() {
        return signalType;
    }

    public List<QuestionActor> actors() {
        return List.copyOf(actors);
    }

    /** The last day on which the event would answer it; null if none was named or it could not be told. */
    public LocalDate deadline() {
        return deadline;
    }

    public String deadlineText() {
        return deadlineText;
    }

    /** What was published or happened before this answers nothing. */
    public Instant askedAt() {
        return askedAt;
    }

    public QuestionStatus status() {
        return status;
    }

    /** How sure the extraction was, 0 to 1; 1 for a question filed by hand. */
    public double confidence() {
        return finding.confidence();
    }

    /** The words that gave it away; null by hand. */
    public String cue() {
        return finding.cue();
    }

    public FoundBy foundBy() {
        return finding.foundBy();
    }

    /** What would count as YES, in a short sentence; may be null. */
    public String resolvesYes() {
        return resolvesYes;
    }

    public Outcome outcome() {
        return outcome;
    }

    /** The highest likelihood among its flags that wait for a verdict; null without one. */
    public Double likelihood() {
        return likelihood;
    }

    public String assignee() {
        return assignee;
    }

    public String region() {
        return region;
    }

    public String category() {
        return category;
    }

    /** How often it was asked, and by which briefs. */
    public Askings askings() {
        return new Askings(this, askings);
    }

    /** The passage that asked it first, and how that was found. */
    public Finding finding() {
        return finding;
    }

    public Instant createdAt() {
        return createdAt;
    }

    /** When it last changed in any way. */
    public Instant changedAt() {
        return changedAt;
    }

    /** Counts its changes. */
    public int version() {
        return version;
    }

    public Instant resolvedAt() {
        return resolvedAt;
    }
}
