package dev.harbinger.notify;

import dev.harbinger.common.PageRequest;
import dev.harbinger.match.FlagFilter;
import dev.harbinger.match.FlagRepository;
import dev.harbinger.match.FlagStatus;
import dev.harbinger.question.DeadlineCalendar;
import dev.harbinger.question.QuestionFilter;
import dev.harbinger.question.QuestionRepository;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.PermitAll;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.time.InstantSource;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/**
 * What feed readers and calendars fetch, with the filters of the lists; for who is signed in, or by a secret address.
 */
@Path("/")
@Blocking
@Tag(name = "Ways out")
class Subscriptions {
    private static final int ENTRIES = 100;
    private static final int DEADLINES = 500;

    private final FlagRepository flags;
    private final QuestionRepository questions;
    private final SecretAddresses addresses;
    private final String base;
    private final InstantSource clock;

    Subscriptions(
            FlagRepository flags,
            QuestionRepository questions,
            SecretAddresses addresses,
            @ConfigProperty(name = "harbinger.base-url", defaultValue = "http://localhost:8080") String base,
            InstantSource clock) {
        this.flags = flags;
        this.questions = questions;
        this.addresses = addresses;
        this.base = base;
        this.clock = clock;
    }

    @GET
    @Path("/flags.atom")
    @Produces("application/atom+xml; charset=UTF-8")
    @Transactional
    @PermitAll
    @Operation(summary = "New flags as an Atom feed, newest first; other statuses by the filter")
    public String flags(@BeanParam FlagFilter filter, @QueryParam("key") String key, @Context UriInfo uri) {
        addresses.check(uri, key);
        if (filter.status.isEmpty()) {
            filter.status = List.of(FlagStatus.NEW);
        }
        var newest = flags.list(filter, PageRequest.of(null, ENTRIES, "-createdAt"));
        return new Syndication(base).flags(newest.items(), clock.instant());
    }

    @GET
    @Path("/questions.atom")
    @Produces("application/atom+xml; charset=UTF-8")
    @Transactional
    @PermitAll
    @Operation(summary = "Questions as an Atom feed, the last moved first")
    public String questions(@BeanParam QuestionFilter filter, @QueryParam("key") String key, @Context UriInfo uri) {
        addresses.check(uri, key);
        var moved = questions.list(filter, PageRequest.of(null, ENTRIES, "-changedAt"));
        return new Syndication(base).questions(moved.items(), clock.instant());
    }

    @GET
    @Path("/questions.ics")
    @Produces("text/calendar; charset=UTF-8")
    @Transactional
    @PermitAll
    @Operation(summary = "The deadlines of questions as a calendar to subscribe to")
    public String calendar(@BeanParam QuestionFilter filter, @QueryParam("key") String key, @Context UriInfo uri) {
        addresses.check(uri, key);
        var calendar = new DeadlineCalendar(base);
        calendar.add(questions
                .list(filter, PageRequest.of(null, DEADLINES, "deadline"))
                .items());
        return calendar.text();
    }
}
