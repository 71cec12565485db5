package io.twotier.partner.partnership.api;

import io.twotier.partner.partnership.Partnership;
import io.twotier.partner.partnership.PartnershipTexts;
import io.twotier.partner.partnership.RemovalDesk;
import io.twotier.platform.Ids;
import io.twotier.platform.caller.Access;
import io.twotier.platform.caller.CurrentCaller;
import io.twotier.platform.command.Commands;
import io.twotier.platform.wire.Attributes;
import io.twotier.platform.wire.Resource;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** A provider ends a partnership; customers, their subscriptions and grants stay as they are (R55 to R64). */
@Path("/v1/relationships/{reseller}/remove")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Partnerships")
public class RemovalResource {

    private final Commands commands;
    private final CurrentCaller caller;
    private final RemovalDesk desk;

    RemovalResource(Commands commands, CurrentCaller caller, RemovalDesk desk) {
        this.commands = commands;
        this.caller = caller;
        this.desk = desk;
    }

    /** @param goodFaithConfirmed R56, must be true @param textVersion which version of the statement was confirmed (R57) */
    public record Confirmation(boolean goodFaithConfirmed, @Size(max = 50) String textVersion) {

        RemovalDesk.Confirmed confirmed() {
            return new RemovalDesk.Confirmed(goodFaithConfirmed, textVersion);
        }
    }

    /** @param advisory R60 */
    public record RemovalView(UUID id, String state, Instant removedAt, String advisory, Attributes attributes) implements Resource {

        static RemovalView of(Partnership p, String locale) {
            return new RemovalView(p.resellerId(), "Removed", p.removedAt(), PartnershipTexts.in(locale).advisory(), Attributes.of("PartnerRelationship", p.version()));
        }
    }

    @POST
    @Access("remove_partner_relationship")
    @Operation(summary = "Ends the partnership with a reseller")
    @APIResponseSchema(value = RemovalView.class, responseCode = "200")
    public Response remove(@PathParam("reseller") String reseller, @NotNull @Valid Confirmation confirmation, @HeaderParam("X-Locale") String locale) {
        return commands.with(confirmation).ok(() -> desk.remove(caller.get(), Ids.lenient(reseller), confirmation.confirmed()), removed -> RemovalView.of(removed, locale));
    }
}
