package io.twotier.subscription.catalogue.api;

import io.twotier.platform.caller.Access;
import io.twotier.platform.command.Commands;
import io.twotier.platform.page.PageParameters;
import io.twotier.platform.page.PageQuery;
import io.twotier.platform.wire.Collection;
import io.twotier.subscription.catalogue.OfferDesk;
import io.twotier.subscription.catalogue.OfferRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The catalogue for the programme's operator, who says what is sold where and to whom. */
@Path("/v1/operator/offers")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Operator")
public class OperatorOfferResource {

    private final Commands commands;
    private final OfferDesk desk;

    OperatorOfferResource(Commands commands, OfferDesk desk) {
        this.commands = commands;
        this.desk = desk;
    }

    @GET
    @Access("list_operator_offers")
    @Operation(summary = "Lists the catalogue with where and to whom each offer is sold")
    public Collection<OperatorOfferView> list(@BeanParam PageParameters page) {
        PageQuery asked = page.query();
        return commands.read(() -> asked.answer("/operator/offers", desk.list(asked), OperatorOfferView::of));
    }

    @PUT
    @Path("/{offer}")
    @Access("publish_offer")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = OperatorOfferView.class)))
    @Operation(summary = "Puts an offer in the catalogue, or changes it")
    public Response publish(@PathParam("offer") String offer, @NotNull @Valid OfferRequest said) {
        return commands.with(said).ok(() -> desk.publish(offer, said), OperatorOfferView::of);
    }
}
