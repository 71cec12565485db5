package io.twotier.platform.web;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.SecurityIdentity;
import io.twotier.platform.caller.Caller;
import io.twotier.platform.caller.Gatekeeper;
import io.twotier.platform.command.Refused;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Recognises visitors by the sign-in their browser keeps in a cookie. */
@ApplicationScoped
public class Visitors {

    private final SecurityIdentity identity;
    private final Gatekeeper gatekeeper;

    Visitors(SecurityIdentity identity, Gatekeeper gatekeeper) {
        this.identity = identity;
        this.gatekeeper = gatekeeper;
    }

    /** Who sent the request at hand. */
    public Visitor now() {
        try {
            return identity.isAnonymous() ? Visitor.STRANGER : new Visitor(caller(), ((JsonWebToken) identity.getPrincipal()).getRawToken(), false);
        } catch (AuthenticationFailedException tooOld) {
            return Visitor.WAS_HERE;
        }
    }

    private Caller caller() {
        try {
            return gatekeeper.identified();
        } catch (Refused ofNoTenant) {
            return null;
        }
    }
}
