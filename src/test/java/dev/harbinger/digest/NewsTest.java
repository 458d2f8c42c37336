package dev.harbinger.digest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.harbinger.question.Answered;
import dev.harbinger.question.Outcome;
import dev.harbinger.question.QuestionEvent.What;
import dev.harbinger.question.QuestionStatus;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NewsTest {
    private static final LetterWords WORDS = Spoken.words(LetterWords.class, "letter");
    private static final Instant NOW = Instant.parse("2026-11-25T07:30:00Z");
    private static final Instant YESTERDAY = NOW.minus(Duration.ofDays(1));

    private static Facts facts(QuestionStatus status, List<Long> answers, List<Facts.Step> steps) {
        var answer = new Answered(Outcome.YES, null, "seen", null);
        return new Facts(7, "Will it?", status, null, "A brief", answer, Facts.Best.NONE, steps, answers, null);
    }

    private static List<Facts.Step> steps(String names) {
        var steps = new ArrayList<Facts.Step>();
        for (var name : names.split(" ")) {
            steps.add(new Facts.Step(100 + steps.size(), YESTERDAY.plusSeconds(60 + steps.size()), What.valueOf(name)));
        }
        return steps;
    }

    private static Told told(Facts facts, Set<Long> known) {
        return new News(NOW, List.of(facts), interest -> Set.of(), id -> "/questions/" + id)
                .told(List.of(Interest.everything()), YESTERDAY, known);
    }

    @ParameterizedTest
    @CsvSource({
        "OPEN, OPENED, OPENED",
        "OPEN, PROPOSED ACCEPTED, OPENED",
        "OPEN, OPENED LIKELY_RESOLVED NO_LONGER_LIKELY, OPENED",
        "LIKELY_RESOLVED, OPENED LIKELY_RESOLVED, LIKELY",
        "RESOLVED, LIKELY_RESOLVED RESOLVED, RESOLVED",
        "EXPIRED, EXPIRED, EXPIRED",
        "PROPOSED, PROPOSED,",
        "DROPPED, OPENED DROPPED,",
        "OPEN, EDITED,",
        "OPEN, LIKELY_RESOLVED NO_LONGER_LIKELY,"
    })
    void stepsAreToldAsWhatBecameOfTheQuestion(QuestionStatus status, String steps, ChangeKind kind) {
        var told = told(facts(status, List.of(), steps(steps)), Set.of());

        assertThat(told.changes().stream().map(Change::kind).toList())
                .isEqualTo(kind == null ? List.of() : List.of(kind));
    }

    @ParameterizedTest
    @CsvSource({"RESOLVED, REOPENED RESOLVED", "OPEN, REOPENED", "RESOLVED, EDITED CORRECTED"})
    void anAnswerThatWasToldAndIsTakenBackIsCorrected(QuestionStatus status, String steps) {
        var told = told(facts(status, List.of(5L, 101L), steps(steps)), Set.of());

        assertThat(told.changes()).extracting(Change::kind).containsExactly(ChangeKind.CORRECTED);
    }

    @Test
    void anAnswerThatNobodyHeardOfIsNotCorrected() {
        var told = told(
                facts(QuestionStatus.RESOLVED, List.of(100L, 102L), steps("RESOLVED REOPENED RESOLVED")), Set.of());

        assertThat(told.changes()).extracting(Change::kind).containsExactly(ChangeKind.RESOLVED);
    }

    @Test
    void anAnswerIsToldAsPeopleWriteIt() {
        assertThat(said(Outcome.YES, null, null, null, "")).isEqualTo("Yes");
        assertThat(said(Outcome.MOOT, null, "The bill died", "Wire", "Wire")).isEqualTo("Moot: The bill died");
        assertThat(said(Outcome.MOOT, null, "It died", "Wire", "")).isEqualTo("Moot: It died (by “Wire”)");
        assertThat(said(Outcome.NO, null, null, "Wire", "Wire")).isEqualTo("No");
        assertThat(said(Outcome.NO, null, null, "Wire", "Another")).isEqualTo("No: by “Wire”");
        assertThat(said(Outcome.NO, Outcome.YES, "Misread.", null, "")).isEqualTo("No instead of yes: Misread.");
    }

    private static String said(Outcome now, Outcome before, String note, String evidence, String shown) {
        return new Said(WORDS).answer(new Answered(now, before, note, evidence), shown);
    }

    @Test
    void anAnswerThatWasCorrectedBeforeAnybodyHeardOfItIsAnAnswer() {
        var told = told(facts(QuestionStatus.RESOLVED, List.of(100L, 101L), steps("RESOLVED CORRECTED")), Set.of());

        assertThat(told.changes()).extracting(Change::kind).containsExactly(ChangeKind.RESOLVED);
    }

    @Test
    void h69_whatWasToldIsNotToldAgain() {
        var facts = facts(QuestionStatus.OPEN, List.of(), steps("OPENED"));
        var first = told(facts, Set.of());

        var second = told(facts, first.keys());

        assertThat(first.changes()).hasSize(1);
        assertThat(second.changes()).isEmpty();
        assertThat(second.keys()).isEqualTo(first.keys());
    }

    @Test
    void h74_whatIsStoredUnderAClockThatWasSetBackIsStillTold() {
        var before = steps("OPENED");
        var first = told(facts(QuestionStatus.OPEN, List.of(), before), Set.of());
        var late = new Facts.Step(200, NOW.minus(Duration.ofHours(20)), What.LIKELY_RESOLVED);
        var steps = List.of(late, before.get(0));

        var second = new News(
                        NOW.minus(Duration.ofHours(19)),
                        List.of(facts(QuestionStatus.LIKELY_RESOLVED, List.of(), steps)),
                        interest -> Set.of(),
                        id -> "")
                .told(List.of(Interest.everything()), NOW.minus(Subscriber.OVERLAP), first.keys());

        assertThat(second.changes()).extracting(Change::kind).containsExactly(ChangeKind.LIKELY);
    }

    @Test
    void aNearDeadlineIsToldOnce() {
        var soon = new Facts(
                7,
                "Will it?",
                QuestionStatus.OPEN,
                LocalDate.parse("2026-12-02"),
                "",
                null,
                Facts.Best.NONE,
                List.of(),
                List.of(),
                Instant.parse("2026-11-25T00:00:00Z"));
        var first = told(soon, Set.of());

        assertThat(first.changes()).extracting(Change::kind).containsExactly(ChangeKind.DUE_SOON);
        assertThat(told(soon, first.keys()).changes()).isEmpty();
    }

    @Test
    void theSubjectSaysTheMostImportant() {
        var changes = LongStream.range(0, 20)
                .mapToObj(id -> change(id, id == 0 ? QuestionStatus.RESOLVED : QuestionStatus.OPEN))
                .toList();

        var digest = Digest.of(changes, Backdrop.NONE, 15, WORDS);

        assertThat(digest.subject()).isEqualTo("Resolved, yes: Will it 0?, and 19 more");
        assertThat(digest.summary()).isEqualTo("1 resolved, 19 newly opened");
        assertThat(digest.sections()).extracting(Digest.Section::more).containsExactly(0, 4);
    }

    private static Change change(long id, QuestionStatus status) {
        var answer = new Answered(Outcome.YES, null, "so", null);
        var facts = new Facts(
                id, "Will it " + id + "?", status, null, "", answer, Facts.Best.NONE, List.of(), List.of(), null);
        return new Change(status == QuestionStatus.RESOLVED ? ChangeKind.RESOLVED : ChangeKind.OPENED, facts, "");
    }
}
