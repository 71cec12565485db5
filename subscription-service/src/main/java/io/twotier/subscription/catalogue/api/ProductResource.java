package io.twotier.subscription.catalogue.api;

import io.twotier.platform.caller.Access;
import io.twotier.platform.command.Commands;
import io.twotier.platform.wire.Collection;
import io.twotier.platform.wire.Query;
import io.twotier.subscription.catalogue.Markets;
import io.twotier.subscription.catalogue.Shelf;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Newer offers by product, SKU and availability, in a market or in all of them. */
@Path("/v1/products/{product}/skus")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Catalogue")
public class ProductResource {

    private static final String PRODUCTS = "/products";

    private final Commands commands;
    private final Shelf shelf;
    private final Markets markets;

    ProductResource(Commands commands, Shelf shelf, Markets markets) {
        this.commands = commands;
        this.shelf = shelf;
        this.markets = markets;
    }

    @GET
    @Access("list_skus")
    @Parameter(name = "country", in = ParameterIn.QUERY, description = "only what is sold there")
    @Operation(summary = "Lists the SKUs of a product")
    public Collection<SkuView> skus(@PathParam("product") String product, @Context UriInfo uri) {
        String market = market(uri);
        return commands.read(() -> Collection.of(shelf.skus(product, market).stream().map(offer -> SkuView.of(offer, PRODUCTS, query(market))).toList(),
                PRODUCTS + "/" + product + "/skus" + query(market)));
    }

    @GET
    @Path("/{sku}")
    @Access("get_sku")
    @Parameter(name = "country", in = ParameterIn.QUERY, description = "where it shall be sold")
    @Operation(summary = "Reads a SKU")
    public SkuView sku(@PathParam("product") String product, @PathParam("sku") String sku, @Context UriInfo uri) {
        String market = market(uri);
        return commands.read(() -> SkuView.of(shelf.sku(product, sku, market), PRODUCTS, query(market)));
    }

    @GET
    @Path("/{sku}/availabilities")
    @Access("list_availabilities")
    @Parameter(name = "country", in = ParameterIn.QUERY, description = "where it shall be sold")
    @Operation(summary = "Lists the availabilities of a SKU")
    public Collection<AvailabilityView> availabilities(@PathParam("product") String product, @PathParam("sku") String sku, @Context UriInfo uri) {
        String market = market(uri);
        String currency = market == null ? null : markets.currency(market).orElse(null);
        return commands.read(() -> Collection.of(List.of(AvailabilityView.of(shelf.sku(product, sku, market), PRODUCTS, market, currency)),
                PRODUCTS + "/" + product + "/skus/" + sku + "/availabilities" + query(market)));
    }

    private String market(UriInfo uri) {
        return markets.asked(Query.parameter(uri, "country"));
    }

    private static String query(String market) {
        return market == null ? "" : "?country=" + market;
    }
}
