package io.twotier.subscription.catalogue.api;

import io.twotier.platform.caller.Access;
import io.twotier.platform.command.Commands;
import io.twotier.platform.page.PageParameters;
import io.twotier.platform.page.PageQuery;
import io.twotier.platform.wire.Collection;
import io.twotier.platform.wire.Query;
import io.twotier.subscription.catalogue.Markets;
import io.twotier.subscription.catalogue.Shelf;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The catalogue, read before ordering. */
@Path("/v1/offers")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Catalogue", description = "What can be bought")
public class OfferResource {

    private final Commands commands;
    private final Shelf shelf;
    private final Markets markets;

    OfferResource(Commands commands, Shelf shelf, Markets markets) {
        this.commands = commands;
        this.shelf = shelf;
        this.markets = markets;
    }

    @GET
    @Access("list_offers")
    @Parameter(name = "country", in = ParameterIn.QUERY, description = "only what is sold there")
    @Operation(summary = "Lists the offers of a country")
    public Collection<OfferView> list(@Context UriInfo uri, @BeanParam PageParameters page) {
        PageQuery asked = page.query();
        String market = markets.asked(Query.parameter(uri, "country"));
        return commands.read(() -> asked.answer(market == null ? "/offers" : "/offers?country=" + market, shelf.list(market, asked),
                offer -> OfferView.of(offer, market)));
    }

    @GET
    @Path("/{offer}")
    @Access("get_offer")
    @Parameter(name = "country", in = ParameterIn.QUERY, description = "where it shall be sold")
    @Operation(summary = "Reads an offer")
    public OfferView get(@PathParam("offer") String offer, @Context UriInfo uri) {
        String market = markets.asked(Query.parameter(uri, "country"));
        return commands.read(() -> OfferView.of(shelf.offer(offer, market), market));
    }
}
