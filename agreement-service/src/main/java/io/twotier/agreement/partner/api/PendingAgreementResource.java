package io.twotier.agreement.partner.api;

import io.twotier.agreement.partner.PendingAgreements;
import io.twotier.platform.caller.Access;
import io.twotier.platform.caller.CurrentCaller;
import io.twotier.platform.command.Commands;
import io.twotier.platform.wire.Collection;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What the caller's own tenant has yet to agree to. */
@Path("/v1/agreements/partner/pending")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Agreements")
public class PendingAgreementResource {

    private final CurrentCaller caller;
    private final Commands commands;
    private final PendingAgreements pending;

    PendingAgreementResource(CurrentCaller caller, Commands commands, PendingAgreements pending) {
        this.caller = caller;
        this.commands = commands;
        this.pending = pending;
    }

    @GET
    @Access("list_pending_partner_agreements")
    @Operation(summary = "Lists the agreements the caller's tenant has yet to sign")
    public Collection<PendingAgreementView> list() {
        return commands.read(() -> Collection.of(pending.of(caller.get()).stream().map(PendingAgreementView::of).toList(), "/agreements/partner/pending"));
    }
}
