package io.twotier.partner.signin;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.quarkus.security.identity.SecurityIdentity;
import io.twotier.platform.TenantClock;
import io.twotier.platform.caller.Access;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/**
 * Old clients exchange the token of their sign-in for one of the API before they call it. The identity provider's tokens are good for the API as they are,
 * so who shows a valid one is given it back. Nothing is changed, and any form is taken (wire-compatibility.md 3, authentication).
 */
@Path("/generatetoken")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Sign-in", description = "For clients that sign in as they always did")
public class TokenResource {

    private final SecurityIdentity identity;
    private final TenantClock clock;

    /** Not the token itself: where one is injected, the pages' sign-in checks its access tokens as the API's. */
    TokenResource(SecurityIdentity identity, TenantClock clock) {
        this.identity = identity;
        this.clock = clock;
    }

    /** @param expiresIn seconds from now */
    public record TokenView(@JsonProperty("access_token") String accessToken, @JsonProperty("token_type") String tokenType, @JsonProperty("expires_in") long expiresIn) {
    }

    @POST
    @Access("exchange_token")
    @Operation(summary = "Gives a caller's valid token back, for clients that exchange it before they call")
    public TokenView exchange() {
        JsonWebToken token = (JsonWebToken) identity.getPrincipal();
        return new TokenView(token.getRawToken(), "Bearer", Math.max(0, token.getExpirationTime() - clock.now().getEpochSecond()));
    }
}
