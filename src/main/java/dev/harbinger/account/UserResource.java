package dev.harbinger.account;

import dev.harbinger.common.Page;
import dev.harbinger.common.Problems;
import dev.harbinger.common.ReadOnly;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The JSON calls on users. */
@Path("/api/users")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Users")
class UserResource {
    private final UserRepository users;
    private final People people;
    private final Accounts accounts;
    private final Invitations invitations;
    private final CurrentUser current;

    UserResource(UserRepository users, People people, Accounts accounts, Invitations invitations, CurrentUser current) {
        this.users = users;
        this.people = people;
        this.accounts = accounts;
        this.invitations = invitations;
        this.current = current;
    }

    /** A user as the outside sees it. */
    record UserView(
            Long id,
            String name,
            String email,
            Role role,
            boolean disabled,
            boolean invited,
            boolean asksForCodes,
            Instant createdAt) {

        static UserView of(User user) {
            return new UserView(
                    user.id(),
                    user.name(),
                    user.email(),
                    user.role(),
                    user.isDisabled(),
                    user.isInvited(),
                    user.isAskedForCodes(),
                    user.createdAt());
        }
    }

    /** A user to add; without a password, one with a link to choose it. */
    record NewUser(
            @NotBlank(message = "is missing; send the name to sign in with")
            String name,

            @Size(max = 254) String email,

            @NotNull(message = "is missing; send viewer, analyst, lead or admin")
            Role role,

            String password) {}

    /** What to change; absent fields stay. */
    record UserChange(@Size(max = 254) String email, Role role, Boolean disabled) {}

    /** A user who was added, and the link to choose a password; null if one was sent along. */
    record Added(UserView user, String link, Instant linkUntil) {}

    @GET
    @ReadOnly
    @RolesAllowed("admin")
    @Operation(summary = "List users by name")
    public Page<UserView> list() {
        var all = users.byName().stream().map(UserView::of).toList();
        return new Page<>(all, null, all.size());
    }

    @POST
    @Transactional
    @RolesAllowed("admin")
    @Operation(
            summary = "Add a user",
            description = "Without `password`, the answer holds a `link` to choose one, once.")
    @APIResponse(responseCode = "201", description = "The user, and the link if there is one")
    @APIResponse(responseCode = "409", description = "The name is taken")
    public Response add(
            @RequestBody(
                            content =
                                    @Content(
                                            examples =
                                                    @ExampleObject(
                                                            name = "analyst",
                                                            value =
                                                                    "{\"name\":\"anna\",\"email\":\"anna@example.org\",\"role\":\"analyst\"}")))
                    @NotNull
                    @Valid
                    NewUser body) {
        var user = people.add(body.name(), body.email(), body.role(), admin());
        if (body.password() == null) {
            var invitation = invitations.invite(user, admin());
            return created(new Added(UserView.of(user), invitation.link(), invitation.until()));
        }
        accounts.changePassword(user, body.password(), admin());
        return created(new Added(UserView.of(user), null, null));
    }

    private static Response created(Added added) {
        return Response.created(URI.create("/api/users/" + added.user().id()))
                .header("Cache-Control", "no-store")
                .entity(added)
                .build();
    }

    @GET
    @Path("/me")
    @ReadOnly
    @RolesAllowed("viewer")
    @Operation(summary = "The user who asks")
    public UserView me() {
        return UserView.of(current.get());
    }

    @GET
    @Path("/{id}")
    @ReadOnly
    @RolesAllowed("admin")
    @Operation(summary = "One user")
    public UserView get(long id) {
        return UserView.of(kept(id));
    }

    @PATCH
    @Path("/{id}")
    @Transactional
    @RolesAllowed("admin")
    @Operation(
            summary = "Change role, address, or disable",
            description = "A new role and disabling end all sessions of the user.")
    public UserView change(
            long id,
            @RequestBody(content = @Content(examples = @ExampleObject(name = "role", value = "{\"role\":\"lead\"}")))
                    @NotNull
                    @Valid
                    UserChange body) {
        var user = kept(id);
        if (body.email() != null) {
            people.reachAt(user, body.email(), admin());
        }
        if (body.role() != null) {
            people.become(user, body.role(), admin());
        }
        if (body.disabled() != null) {
            able(user, body.disabled());
        }
        return UserView.of(user);
    }

    private void able(User user, boolean disabled) {
        if (disabled) {
            people.disable(user, admin());
        } else {
            people.enable(user, admin());
        }
    }

    @POST
    @Path("/{id}/reset")
    @Transactional
    @RolesAllowed("admin")
    @Operation(summary = "Void the password and answer a link to choose a new one")
    public Added reset(long id) {
        var user = kept(id);
        var invitation = people.reset(user, admin());
        return new Added(UserView.of(user), invitation.link(), invitation.until());
    }

    private User kept(long id) {
        return users.findByIdOptional(id).orElseThrow(() -> Problems.notFound("user", id));
    }

    private String admin() {
        return current.get().name();
    }
}
