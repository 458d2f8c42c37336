package dev.harbinger.account;

import dev.harbinger.common.Page;
import dev.harbinger.common.Problems;
import dev.harbinger.common.ReadOnly;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
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

/** The JSON calls on the caller's own API tokens. */
@Path("/api/tokens")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Tokens")
class TokenResource {
    private final ApiTokenRepository tokens;
    private final Accounts accounts;
    private final CurrentUser current;

    TokenResource(ApiTokenRepository tokens, Accounts accounts, CurrentUser current) {
        this.tokens = tokens;
        this.accounts = accounts;
        this.current = current;
    }

    /** A token as the outside sees it: never the token itself. */
    record TokenView(
            Long id, String label, Role scope, String hint, Instant createdAt, Instant usedAt, Instant expiresAt) {

        static TokenView of(ApiToken token) {
            return new TokenView(
                    token.id(),
                    token.label(),
                    token.scope(),
                    token.hint(),
                    token.createdAt(),
                    token.usedAt(),
                    token.expiresAt());
        }
    }

    /** A token to make. */
    record NewToken(
            @NotBlank(message = "is missing; say what the token is for")
            String label,

            Role scope,
            Instant expiresAt) {}

    /** A token that was made, and the words that programs send; they are shown only this once. */
    record MadeToken(String token, TokenView made) {}

    @GET
    @ReadOnly
    @RolesAllowed("viewer")
    @Operation(summary = "List your own API tokens")
    public Page<TokenView> list() {
        var own = tokens.of(current.get()).stream().map(TokenView::of).toList();
        return new Page<>(own, null, own.size());
    }

    @POST
    @Transactional
    @RolesAllowed("viewer")
    @Operation(
            summary = "Make an API token",
            description =
                    "The answer is the only place where `token` is shown. `scope` is viewer unless told, and at most"
                            + " the role of whoever asks.")
    @APIResponse(responseCode = "201", description = "The token")
    public Response make(
            @RequestBody(
                            content =
                                    @Content(
                                            examples =
                                                    @ExampleObject(
                                                            name = "reader",
                                                            value =
                                                                    "{\"label\":\"Nightly export\",\"scope\":\"viewer\",\"expiresAt\":\"2027-12-31T00:00:00Z\"}")))
                    @NotNull
                    @Valid
                    NewToken body) {
        var scope = body.scope() == null ? Role.VIEWER : body.scope();
        var made = accounts.token(current.get(), body.label(), scope, current.role(), body.expiresAt());
        return Response.created(URI.create("/api/tokens/" + made.token().id()))
                .header("Cache-Control", "no-store")
                .entity(new MadeToken(made.secret().words(), TokenView.of(made.token())))
                .build();
    }

    @DELETE
    @Path("/{id}")
    @Transactional
    @RolesAllowed("viewer")
    @Operation(summary = "Revoke a token, at once")
    public void revoke(long id) {
        if (!accounts.revokeToken(current.get(), id)) {
            throw Problems.notFound("token", id);
        }
    }
}
