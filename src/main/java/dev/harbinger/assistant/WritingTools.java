package dev.harbinger.assistant;

import dev.harbinger.brief.BriefFormat;
import dev.harbinger.brief.BriefRepository;
import dev.harbinger.common.Problems;
import dev.harbinger.question.BriefBody;
import dev.harbinger.question.Filing;
import dev.harbinger.question.Intake;
import dev.harbinger.question.Outcome;
import dev.harbinger.question.QuestionRepository;
import dev.harbinger.triage.Act;
import dev.harbinger.triage.Verdicts;
import io.quarkiverse.mcp.server.Tool;
import io.quarkiverse.mcp.server.ToolArg;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;

/** The tools by which an assistant changes something; each parameter of a method is an argument of its tool. */
@ApplicationScoped
class WritingTools {
    private static final int LONGEST_NOTE = 4000;

    private final Filing filing;
    private final Intake intake;
    private final BriefRepository briefs;
    private final QuestionRepository questions;
    private final Verdicts verdicts;
    private final Asker asker;

    WritingTools(
            Filing filing,
            Intake intake,
            BriefRepository briefs,
            QuestionRepository questions,
            Verdicts verdicts,
            Asker asker) {
        this.filing = filing;
        this.intake = intake;
        this.briefs = briefs;
        this.questions = questions;
        this.verdicts = verdicts;
        this.asker = asker;
    }

    /**
     * A brief that was filed.
     *
     * @param known whether the same text was filed before
     * @param questions the first of those that it asks, of {@code total}
     */
    public record FiledBrief(long id, String title, boolean known, List<QuestionRow> questions, int total) {}

    @Tool(
            name = "file_brief",
            title = "File a brief",
            description = "Files a brief, by its text or by the address where it stands, and answers with the questions"
                    + " found in it. The same text is filed once.",
            structuredContent = true,
            annotations = @Tool.Annotations(destructiveHint = false, idempotentHint = true))
    FiledBrief fileBrief(
            @ToolArg(required = false, description = "The whole text; without one, url is fetched") String text,
            @ToolArg(required = false, description = "Where it was published, http or https") String url,
            @ToolArg(required = false, description = "How the text is written; TEXT unless told") BriefFormat format,
            @ToolArg(required = false, description = "Its title; else it is taken from the text") String title,
            @ToolArg(required = false, description = "A day such as 2026-06-24") String publishedAt,
            @ToolArg(required = false, description = "The region that it is about") String region,
            @ToolArg(required = false, description = "Its category") String category) {
        return asker.changes(
                "analyst",
                "file_brief",
                who -> {
                    var body = new BriefBody(
                            Bounds.argument("title", title),
                            text,
                            format,
                            Bounds.argument("url", url),
                            Bounds.argument("publishedAt", publishedAt),
                            Bounds.argument("region", region),
                            Bounds.argument("category", category));
                    return filed(filing.file(intake.source(body), who));
                },
                brief -> (brief.known() ? "known brief " : "brief ") + brief.id());
    }

    private FiledBrief filed(Filing.Filed filed) {
        return QuarkusTransaction.requiringNew().call(() -> {
            var brief = briefs.findById(filed.briefId());
            var asked = questions.askedIn(brief);
            return new FiledBrief(
                    brief.id(),
                    Bounds.cut(brief.title()),
                    filed.known(),
                    asked.stream()
                            .limit(Bounds.MOST_ROWS)
                            .map(each -> QuestionRow.of(each.question()))
                            .toList(),
                    asked.size());
        });
    }

    @Tool(
            name = "triage_flag",
            title = "Triage a flag",
            description = "Gives a verdict on a flag: CONFIRM (the entry answers the question, which is resolved unless"
                    + " keepOpen), DISMISS, SNOOZE until a day, ASSIGN to a user (leads only), UNDO the last step.",
            structuredContent = true)
    FlagRow triageFlag(
            @ToolArg(description = "The id of the flag") long flag,
            @ToolArg(description = "What to do") Act.Kind action,
            @ToolArg(required = false, description = "Of a confirmation; without it, as the flag leans")
                    Outcome outcome,
            @ToolArg(required = false, description = "Why: the note of a confirmation, the reason of a dismissal")
                    String note,
            @ToolArg(required = false, description = "A confirmation then leaves the question open") Boolean keepOpen,
            @ToolArg(required = false, description = "The day on which a snooze ends, such as 2027-01-15") String until,
            @ToolArg(required = false, description = "To whom it is assigned; without it, to nobody") String user,
            @ToolArg(
                            required = false,
                            description = "The version that was read; the verdict is refused if others moved the flag")
                    Integer version) {
        return asker.changes(
                action == Act.Kind.ASSIGN ? "lead" : "analyst",
                "triage_flag",
                who -> {
                    var act = new Act(
                            action,
                            Bounds.argument("note", note, LONGEST_NOTE),
                            outcome,
                            Boolean.TRUE.equals(keepOpen),
                            day(until),
                            null,
                            Bounds.argument("user", user));
                    return verdicts.decide(flag, version, act, who, FlagRow::of);
                },
                row -> action + " flag " + row.id());
    }

    private static LocalDate day(String words) {
        try {
            return words == null || words.isBlank() ? null : LocalDate.parse(words.strip());
        } catch (DateTimeException e) {
            throw Problems.badRequest("until", "must be a day such as 2027-01-15");
        }
    }
}
