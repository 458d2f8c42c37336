package dev.harbinger.account;

import dev.harbinger.account.Invitations.Invitation;
import dev.harbinger.common.Problems;
import dev.harbinger.common.ReadOnly;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.jboss.resteasy.reactive.RestForm;

/** The page on which admins invite people, and say what each may do. */
@Path("/people")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed("admin")
class PeoplePages {
    @CheckedTemplate(basePath = "account")
    static class Templates {
        private Templates() {}

        static native TemplateInstance people(
                List<User> users,
                List<Role> roles,
                String own,
                Invitation invitation,
                boolean mailed,
                String objection);
    }

    private final UserRepository users;
    private final People people;
    private final Invitations invitations;
    private final InvitationMail mail;
    private final CurrentUser current;

    PeoplePages(
            UserRepository users, People people, Invitations invitations, InvitationMail mail, CurrentUser current) {
        this.users = users;
        this.people = people;
        this.invitations = invitations;
        this.mail = mail;
        this.current = current;
    }

    @GET
    @ReadOnly
    public String list() {
        return page(null, false, null);
    }

    private String page(Invitation invitation, boolean mailed, String objection) {
        return Templates.people(users.byName(), List.of(Role.values()), current.name(), invitation, mailed, objection)
                .render();
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response invite(@RestForm String name, @RestForm String email, @RestForm Role role) {
        var given = role == null ? Role.VIEWER : role;
        return handed(() -> invitations.invite(people.add(name, email, given, current.name()), current.name()));
    }

    @POST
    @Path("/{id}/reset")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response reset(long id) {
        return handed(() -> people.reset(kept(id), current.name()));
    }

    @POST
    @Path("/{id}/role")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response role(long id, @RestForm Role role) {
        return changed(id, (user, admin) -> people.become(user, role == null ? user.role() : role, admin));
    }

    @POST
    @Path("/{id}/disable")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response disable(long id) {
        return changed(id, people::disable);
    }

    @POST
    @Path("/{id}/enable")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response enable(long id) {
        return changed(id, people::enable);
    }

    private Response changed(long id, BiConsumer<User, String> change) {
        try {
            QuarkusTransaction.requiringNew().run(() -> change.accept(kept(id), current.name()));
            return Response.seeOther(URI.create("/people")).build();
        } catch (HttpProblem problem) {
            return refused(problem);
        }
    }

    /** Shows the link, which nobody keeps, and sends it where mail is set up. */
    private Response handed(Supplier<Invitation> step) {
        try {
            var invitation = QuarkusTransaction.requiringNew().call(step::get);
            var mailed = mail.send(invitation, current.name());
            var page = QuarkusTransaction.requiringNew().call(() -> page(invitation, mailed, null));
            return Response.ok(page).header("Cache-Control", "no-store").build();
        } catch (HttpProblem problem) {
            return refused(problem);
        }
    }

    private Response refused(HttpProblem problem) {
        var page = QuarkusTransaction.requiringNew().call(() -> page(null, false, AccountPages.words(problem)));
        return Response.status(problem.getStatusCode()).entity(page).build();
    }

    private User kept(long id) {
        return users.findByIdOptional(id).orElseThrow(() -> Problems.notFound("user", id));
    }
}
