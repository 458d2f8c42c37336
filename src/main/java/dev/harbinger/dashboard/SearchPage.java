package dev.harbinger.dashboard;

import dev.harbinger.brief.Brief;
import dev.harbinger.brief.BriefRepository;
import dev.harbinger.common.ReadOnly;
import dev.harbinger.feed.Entry;
import dev.harbinger.feed.EntryRepository;
import dev.harbinger.question.Question;
import dev.harbinger.question.QuestionRepository;
import dev.harbinger.search.Found;
import dev.harbinger.search.Kind;
import dev.harbinger.search.SearchIndex;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** One box for everything: questions, briefs and entries that have the words. */
@Path("/search")
@Produces(MediaType.TEXT_HTML)
@Blocking
class SearchPage {
    private static final int FEW = 8;
    private static final int MANY = 50;
    private static final String AMONG = "id in ?1";

    @CheckedTemplate(basePath = "dashboard")
    static class Templates {
        private Templates() {}

        static native TemplateInstance search(Results results);
    }

    /** What was found of one kind; rows that are gone are left out. */
    record Hits<T>(List<T> rows, long total) {
        /** How many there are; "1000+" where no more were counted. */
        public String number() {
            return total > Found.COUNTED ? Found.COUNTED + "+" : Long.toString(total);
        }
    }

    /**
     * All that the page shows.
     *
     * @param kind what alone is shown; null for some of each
     */
    record Results(String q, Kind kind, Hits<Question> questions, Hits<Brief> briefs, Hits<Entry> entries) {
        public boolean isEmpty() {
            return questions.total + briefs.total + entries.total == 0;
        }

        /** The words as an address carries them. */
        public String encoded() {
            return URLEncoder.encode(q, StandardCharsets.UTF_8);
        }

        /** A text cut to where one of the words stands. */
        public List<Snippet.Piece> snippet(String text) {
            return Snippet.of(text, q);
        }
    }

    private final SearchIndex index;
    private final QuestionRepository questions;
    private final BriefRepository briefs;
    private final EntryRepository entries;

    SearchPage(SearchIndex index, QuestionRepository questions, BriefRepository briefs, EntryRepository entries) {
        this.index = index;
        this.questions = questions;
        this.briefs = briefs;
        this.entries = entries;
    }

    @GET
    @ReadOnly
    @RolesAllowed("viewer")
    public String search(@QueryParam("q") String q, @QueryParam("kind") Kind kind) {
        var words = q == null ? "" : q.strip();
        return Templates.search(new Results(
                        words,
                        kind,
                        hits(Kind.QUESTION, kind, words, ids -> questions.list(AMONG, ids), Question::id),
                        hits(Kind.BRIEF, kind, words, ids -> briefs.list(AMONG, ids), Brief::id),
                        hits(Kind.ENTRY, kind, words, entries::withFeeds, Entry::id)))
                .render();
    }

    private <T> Hits<T> hits(
            Kind kind, Kind wanted, String words, Function<List<Long>, List<T>> rows, Function<T, Long> id) {
        if (words.isEmpty() || wanted != null && wanted != kind) {
            return new Hits<>(List.of(), 0);
        }
        var found = index.find(kind, words, wanted == kind ? MANY : FEW);
        Map<Long, T> kept = found.ids().isEmpty()
                ? Map.of()
                : rows.apply(found.ids()).stream().collect(Collectors.toMap(id, row -> row));
        return new Hits<>(
                found.ids().stream().filter(kept::containsKey).map(kept::get).toList(), found.total());
    }
}
