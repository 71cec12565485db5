package io.twotier.partner.partnership.api;

import io.twotier.partner.partnership.PartnershipHistory;
import io.twotier.platform.Ids;
import io.twotier.platform.caller.Access;
import io.twotier.platform.caller.CurrentCaller;
import io.twotier.platform.command.Commands;
import io.twotier.platform.page.PageParameters;
import io.twotier.platform.page.PageQuery;
import io.twotier.platform.wire.Collection;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** When a reseller was the caller's partner, removed or not (R62). */
@Path("/v1/relationships/{reseller}/history")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Partnerships")
public class HistoryResource {

    private final Commands commands;
    private final CurrentCaller caller;
    private final PartnershipHistory history;

    HistoryResource(Commands commands, CurrentCaller caller, PartnershipHistory history) {
        this.commands = commands;
        this.caller = caller;
        this.history = history;
    }

    @GET
    @Access("read_partner_history")
    @Operation(summary = "Lists when a reseller was the caller's partner")
    public Collection<PartnershipHistory.Period> history(@PathParam("reseller") String reseller, @BeanParam PageParameters page) {
        PageQuery asked = page.query();
        return commands.read(() -> asked.answer("/relationships/" + reseller + "/history", history.of(caller.get(), Ids.lenient(reseller), asked), period -> period));
    }
}
