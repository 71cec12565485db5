package io.twotier.subscription.catalogue.api;

import io.twotier.platform.caller.Access;
import io.twotier.platform.command.Commands;
import io.twotier.platform.wire.Collection;
import io.twotier.subscription.catalogue.Markets;
import io.twotier.subscription.catalogue.OfferRejection;
import io.twotier.subscription.catalogue.Offers;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Locale;

/** The catalogue, read before ordering. */
@Path("/v1/offers")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class OfferResource {

    private final Commands commands;
    private final Offers offers;
    private final Markets markets;

    OfferResource(Commands commands, Offers offers, Markets markets) {
        this.commands = commands;
        this.offers = offers;
        this.markets = markets;
    }

    @GET
    @Access("list_offers")
    public Collection<OfferView> list(@QueryParam("country") String country) {
        String market = market(country);
        return commands.read(() -> Collection.of(offers.inOrder().stream().map(offer -> OfferView.of(offer, market)).toList(),
                market == null ? "/offers" : "/offers?country=" + market));
    }

    @GET
    @Path("/{offer}")
    @Access("get_offer")
    public OfferView get(@PathParam("offer") String offer, @QueryParam("country") String country) {
        String market = market(country);
        return commands.read(() -> OfferView.of(offers.named(offer).orElseThrow(() -> OfferRejection.NO_SUCH_OFFER.refuse(offer)), market));
    }

    /** Every offer is sold in every market; a country that is none is a mistake of the caller. */
    private String market(String country) {
        if (country == null || country.isBlank()) {
            return null;
        }
        if (markets.currency(country).isEmpty()) {
            throw OfferRejection.NO_SUCH_COUNTRY.refuse(country);
        }
        return country.trim().toUpperCase(Locale.ROOT);
    }
}
