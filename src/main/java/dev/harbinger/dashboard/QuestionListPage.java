package dev.harbinger.dashboard;

import dev.harbinger.account.UserRepository;
import dev.harbinger.common.Page;
import dev.harbinger.common.PageRequest;
import dev.harbinger.common.ReadOnly;
import dev.harbinger.question.Question;
import dev.harbinger.question.QuestionFilter;
import dev.harbinger.question.QuestionRepository;
import dev.harbinger.question.QuestionStatus;
import dev.harbinger.question.SavedView;
import dev.harbinger.question.SavedViews;
import dev.harbinger.text.SignalType;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** The list of questions: filters in the address, saved views, sorting, columns, and picks for bulk acts. */
@Path("/questions")
@Produces(MediaType.TEXT_HTML)
@Blocking
class QuestionListPage {
    private static final int ROWS = 40;

    @CheckedTemplate(basePath = "dashboard")
    static class Templates {
        private Templates() {}

        static native TemplateInstance questions(Listed listed);
    }

    /**
     * All that the page shows.
     *
     * @param query the filters, sorting and columns as they stand in the address
     */
    record Listed(
            Page<Question> page,
            QuestionFilter filter,
            String sort,
            List<QuestionColumns> columns,
            String query,
            List<SavedView> views,
            List<String> users,
            String user) {
        public List<QuestionStatus> statuses() {
            return List.of(QuestionStatus.values());
        }

        public List<SignalType> types() {
            return List.of(SignalType.values());
        }

        public List<QuestionColumns> everyColumn() {
            return List.of(QuestionColumns.values());
        }

        public boolean isShown(QuestionColumns column) {
            return columns.contains(column);
        }

        public boolean isShown(String column) {
            return columns.contains(QuestionColumns.valueOf(column));
        }

        /** Whether a filter beyond the words and the status is set. */
        public boolean isNarrow() {
            return Arrays.stream(query.split("&"))
                    .anyMatch(part -> part.matches(
                            "(signalType|region|category|actor|assignee|due|dueFrom|brief|since|watcher)=.+"));
        }

        public boolean isOn(SavedView view) {
            return view.address().equals(query);
        }

        /** The list sorted by a key; by the other direction if it is sorted so already. */
        public String sortedBy(String key) {
            return "/questions?" + with("sort", sort.equals(key) ? "-" + key : key);
        }

        public String direction(String key) {
            return sort.equals(key) ? "ascending" : sort.equals("-" + key) ? "descending" : "none";
        }

        public String more() {
            return page.next() == null ? null : "/questions?" + with("cursor", page.next());
        }

        private String with(String name, String content) {
            var rest = query.isEmpty() || query.startsWith(name + "=") && !query.contains("&")
                    ? ""
                    : Arrays.stream(query.split("&"))
                                    .filter(part -> !part.startsWith(name + "="))
                                    .collect(Collectors.joining("&"))
                            + "&";
            return rest + name + "=" + content;
        }
    }

    private final QuestionRepository questions;
    private final SavedViews views;
    private final UserRepository users;
    private final SecurityIdentity identity;

    QuestionListPage(QuestionRepository questions, SavedViews views, UserRepository users, SecurityIdentity identity) {
        this.questions = questions;
        this.views = views;
        this.users = users;
        this.identity = identity;
    }

    @GET
    @ReadOnly
    @RolesAllowed("viewer")
    public String list(
            @BeanParam QuestionFilter filter,
            @QueryParam("sort") String sort,
            @QueryParam("cursor") String cursor,
            @QueryParam("column") List<String> columns,
            UriInfo uri) {
        var user = identity.getPrincipal().getName();
        var page = questions.list(filter, PageRequest.of(cursor, ROWS, sort == null || sort.isBlank() ? null : sort));
        return Templates.questions(new Listed(
                        page,
                        filter,
                        sort == null || sort.isBlank() ? "-createdAt" : sort,
                        QuestionColumns.of(columns),
                        query(uri),
                        views.of(user),
                        users.names(),
                        user))
                .render();
    }

    /** What of the address belongs to the list: no empty fields, no cursor. */
    private static String query(UriInfo uri) {
        var raw = uri.getRequestUri().getRawQuery();
        return Arrays.stream((raw == null ? "" : raw).split("&"))
                .filter(part -> part.matches("\\w+=[\\w%.+~-]+") && !part.startsWith("cursor="))
                .collect(Collectors.joining("&"));
    }
}
