package io.twotier.subscription.catalogue.api;

import io.twotier.platform.Ids;
import io.twotier.platform.caller.Access;
import io.twotier.platform.caller.CurrentCaller;
import io.twotier.platform.command.Commands;
import io.twotier.platform.wire.Collection;
import io.twotier.subscription.Sight;
import io.twotier.subscription.catalogue.Markets;
import io.twotier.subscription.catalogue.Shelf;
import io.twotier.subscription.upstream.customer.CustomerFact;
import io.twotier.subscription.upstream.customer.CustomerFacts;
import io.twotier.subscription.upstream.customer.RelationshipFacts;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Newer offers by product as they are sold where a customer is. */
@Path("/v1/customers/{customer}/products/{product}/skus")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Catalogue")
public class CustomerProductResource {

    private final Commands commands;
    private final CurrentCaller caller;
    private final Shelf shelf;
    private final Markets markets;
    private final CustomerFacts customers;
    private final RelationshipFacts relationships;

    CustomerProductResource(Commands commands, CurrentCaller caller, Shelf shelf, Markets markets, CustomerFacts customers, RelationshipFacts relationships) {
        this.commands = commands;
        this.caller = caller;
        this.shelf = shelf;
        this.markets = markets;
        this.customers = customers;
        this.relationships = relationships;
    }

    @GET
    @Access("list_customer_skus")
    @Operation(summary = "Lists the SKUs of a product as they are sold where the customer is")
    public Collection<SkuView> skus(@PathParam("customer") String customer, @PathParam("product") String product) {
        return seen(customer, (products, country) -> Collection.of(
                shelf.skus(product, country).stream().map(offer -> SkuView.of(offer, products, "")).toList(), products + "/" + product + "/skus"));
    }

    @GET
    @Path("/{sku}/availabilities")
    @Access("list_customer_availabilities")
    @Operation(summary = "Lists the availabilities of a SKU as they are sold where the customer is")
    public Collection<AvailabilityView> availabilities(@PathParam("customer") String customer, @PathParam("product") String product, @PathParam("sku") String sku) {
        return seen(customer, (products, country) -> Collection.of(
                List.of(AvailabilityView.of(shelf.sku(product, sku, country), products, country, markets.currency(country).orElse(null))),
                products + "/" + product + "/skus/" + sku + "/availabilities"));
    }

    /** R113: below a customer that is somebody else's there is nothing to see. */
    private <T> T seen(String customer, BiFunction<String, String, T> view) {
        UUID id = Ids.lenient(customer);
        return commands.read(() -> Sight.of(relationships, caller.get(), id).related(), () -> {
            CustomerFact known = customers.findById(id);
            return view.apply("/customers/" + id + "/products", known == null ? null : known.country());
        });
    }
}
