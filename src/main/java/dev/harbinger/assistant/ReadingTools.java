package dev.harbinger.assistant;

import dev.harbinger.common.Page;
import dev.harbinger.match.FlagFilter;
import dev.harbinger.match.FlagRepository;
import dev.harbinger.match.FlagStatus;
import dev.harbinger.question.QuestionFilter;
import dev.harbinger.question.QuestionRepository;
import dev.harbinger.question.QuestionStatus;
import dev.harbinger.text.SignalType;
import io.quarkiverse.mcp.server.Tool;
import io.quarkiverse.mcp.server.ToolArg;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The tools by which an assistant reads; each parameter of a method is an argument of its tool. */
@ApplicationScoped
class ReadingTools {
    private static final String LIMIT = "How many at most, 1 to 50; 20 unless told";
    private static final String CURSOR = "The `next` of the answer before, for what follows it";

    private final QuestionRepository questions;
    private final FlagRepository flags;
    private final Asker asker;

    ReadingTools(QuestionRepository questions, FlagRepository flags, Asker asker) {
        this.questions = questions;
        this.flags = flags;
        this.asker = asker;
    }

    /** The questions that were found. */
    public record Questions(List<QuestionRow> questions, long total, String next) {
        static Questions of(Page<QuestionRow> page) {
            return new Questions(page.items(), page.total(), page.next());
        }
    }

    @Tool(
            name = "search_questions",
            title = "Search questions",
            description = "Finds open and answered questions of the desk by words and filters, the newest first.",
            structuredContent = true,
            annotations =
                    @Tool.Annotations(
                            readOnlyHint = true,
                            destructiveHint = false,
                            idempotentHint = true,
                            openWorldHint = false))
    Questions searchQuestions(
            @ToolArg(description = "Words in the question, its passage or its brief's title", required = false)
                    String query,
            @ToolArg(required = false, description = "Where it stands") QuestionStatus status,
            @ToolArg(required = false, description = "The kind of event that would answer it") SignalType signalType,
            @ToolArg(required = false, description = "Part of an actor's name or alias") String actor,
            @ToolArg(required = false, description = "The region, as the brief names it") String region,
            @ToolArg(required = false, description = "The category, as the brief names it") String category,
            @ToolArg(required = false, description = "The id of a brief that asks it") Long brief,
            @ToolArg(required = false, description = LIMIT) Integer limit,
            @ToolArg(required = false, description = CURSOR) String cursor) {
        return asker.reads("viewer", "search_questions", () -> {
            var filter = new QuestionFilter();
            filter.q = Bounds.argument("query", query);
            filter.status = status == null ? List.of() : List.of(status);
            filter.signalType = signalType;
            filter.actor = Bounds.argument("actor", actor);
            filter.region = Bounds.argument("region", region);
            filter.category = Bounds.argument("category", category);
            filter.brief = brief;
            var page = Bounds.page(limit, cursor);
            return QuarkusTransaction.requiringNew()
                    .call(() -> Questions.of(questions.list(filter, page).map(QuestionRow::of)));
        });
    }

    /** The flags that were found. */
    public record Flags(List<FlagRow> flags, long total, String next) {
        static Flags of(Page<FlagRow> page) {
            return new Flags(page.items(), page.total(), page.next());
        }
    }

    @Tool(
            name = "read_flags",
            title = "Read flags",
            description = "Reads the news entries that are held to answer questions, with likelihood and reasons, the"
                    + " most likely first. Those with the status NEW wait for a verdict.",
            structuredContent = true,
            annotations =
                    @Tool.Annotations(
                            readOnlyHint = true,
                            destructiveHint = false,
                            idempotentHint = true,
                            openWorldHint = false))
    Flags readFlags(
            @ToolArg(required = false, description = "The id of the question") Long question,
            @ToolArg(required = false, description = "Where it stands") FlagStatus status,
            @ToolArg(required = false, description = "From this likelihood on, 0 to 1") Double minLikelihood,
            @ToolArg(required = false, description = "The id of a brief that asks the question") Long brief,
            @ToolArg(required = false, description = "The region of the question") String region,
            @ToolArg(required = false, description = "Raised since an instant or a day, such as 2026-11-01")
                    String since,
            @ToolArg(required = false, description = LIMIT) Integer limit,
            @ToolArg(required = false, description = CURSOR) String cursor) {
        return asker.reads("viewer", "read_flags", () -> {
            var filter = new FlagFilter();
            filter.question = question;
            filter.status = status == null ? List.of() : List.of(status);
            filter.minLikelihood = minLikelihood;
            filter.brief = brief;
            filter.region = Bounds.argument("region", region);
            filter.since = Bounds.argument("since", since);
            var page = Bounds.page(limit, cursor);
            return QuarkusTransaction.requiringNew()
                    .call(() -> Flags.of(flags.list(filter, page).map(FlagRow::of)));
        });
    }
}
