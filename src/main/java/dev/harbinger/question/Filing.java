package dev.harbinger.question;

import dev.harbinger.brief.Brief;
import dev.harbinger.brief.BriefReader;
import dev.harbinger.brief.BriefRepository;
import dev.harbinger.brief.BriefSource;
import dev.harbinger.brief.ReadBrief;
import dev.harbinger.common.Contention;
import dev.harbinger.common.Doorbell;
import dev.harbinger.common.Problems;
import dev.harbinger.extraction.Document;
import dev.harbinger.extraction.Signal;
import dev.harbinger.text.SignalType;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.PersistenceException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * Files briefs: reads the text, extracts its signals and keeps both, the brief and its questions, in one transaction. A
 * signal that an open question asks already is linked to it rather than doubled.
 * Reading and extracting happen before it, so that a long text or a slow model holds no connection.
 */
@ApplicationScoped
public class Filing {
    /** The longest brief that is taken, in characters. */
    public static final int MAX_LENGTH = BriefReader.MAX_LENGTH;

    private final BriefRepository briefs;
    private final QuestionRepository questions;
    private final QuestionLife life;
    private final AskedBefore asked;
    private final Reading reading;
    private final Doorbell doorbell;
    private final InstantSource clock;

    Filing(
            BriefRepository briefs,
            QuestionRepository questions,
            QuestionLife life,
            AskedBefore asked,
            Reading reading,
            Doorbell doorbell,
            InstantSource clock) {
        this.briefs = briefs;
        this.questions = questions;
        this.life = life;
        this.asked = asked;
        this.reading = reading;
        this.doorbell = doorbell;
        this.clock = clock;
    }

    /**
     * What became of a brief.
     *
     * @param known whether the same text was filed before, in which case this is the brief of that time
     */
    public record Filed(Long briefId, boolean known) {}

    /**
     * What filing a brief would keep.
     *
     * @param signals in the order of the text
     * @param asked the questions that ask some of them already
     */
    public record Preview(ReadBrief brief, List<Signal> signals, Map<Signal, Long> asked) {
        private Set<SignalType> types() {
            return signals.stream().map(Signal::type).collect(Collectors.toSet());
        }
    }

    /** What {@link #file} would keep; stores nothing. Fails as it does. */
    public Preview preview(BriefSource source) {
        var preview = preview(read(source));
        var already = QuarkusTransaction.joiningExisting().call(() -> asked.of(preview.types()));
        var same = new HashMap<Signal, Long>();
        for (var signal : preview.signals()) {
            already.find(SignalSketch.of(signal, preview.brief().title()), day(preview.brief()))
                    .ifPresent(question -> same.put(signal, question));
        }
        return new Preview(preview.brief(), preview.signals(), same);
    }

    private Preview preview(ReadBrief read) {
        return new Preview(read, reading.signals(new Document(read.title(), read.text(), day(read))), Map.of());
    }

    private static ReadBrief read(BriefSource source) {
        if (source.content().length() > MAX_LENGTH) {
            throw Problems.tooLarge("A brief may have 2 MiB; this one has "
                    + source.content().length() + " characters. File the part that says what to watch.");
        }
        return BriefReader.read(source)
                .orElseThrow(() -> Problems.unprocessable("text", "holds no words; send the text of the brief"));
    }

    /**
     * Files a brief for somebody.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 422 if it holds no words, 413 if it is too long
     */
    public Filed file(BriefSource source, String who) {
        return file(source, who, brief -> brief);
    }

    /** Files a brief that {@code mark} still changes before it is kept. */
    public Filed file(BriefSource source, String who, UnaryOperator<Brief> mark) {
        var read = read(source);
        var known = known(read);
        if (known.isPresent()) {
            return known.get();
        }
        var preview = preview(read);
        try {
            var id = Contention.settle(() -> keep(preview, who, mark));
            doorbell.ring();
            return new Filed(id, false);
        } catch (PersistenceException e) {
            return known(read).orElseThrow(() -> e);
        }
    }

    private Optional<Filed> known(ReadBrief read) {
        return QuarkusTransaction.joiningExisting()
                .call(() -> briefs.sameText(read.textHash()).map(brief -> new Filed(brief.id(), true)));
    }

    private Long keep(Preview preview, String who, UnaryOperator<Brief> mark) {
        var before = asked.inTurn(preview.types());
        var brief = mark.apply(new Brief(preview.brief(), who, clock.instant()));
        briefs.persist(brief);
        for (var signal : preview.signals()) {
            var draft = QuestionDraft.of(brief, signal, FoundBy.of(signal));
            before.find(SignalSketch.of(draft), day(preview.brief()))
                    .map(questions::findById)
                    .ifPresentOrElse(question -> life.askAgain(question, draft, who), () -> life.open(draft, who));
        }
        briefs.flush();
        return brief.id();
    }

    private LocalDate day(ReadBrief read) {
        Instant published = read.publishedAt();
        return LocalDate.ofInstant(published == null ? clock.instant() : published, ZoneOffset.UTC);
    }
}
