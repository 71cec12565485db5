package io.twotier.subscription.cart.api;

import io.twotier.platform.Ids;
import io.twotier.platform.caller.Access;
import io.twotier.platform.caller.CurrentCaller;
import io.twotier.platform.command.Commands;
import io.twotier.subscription.cart.CartDesk;
import io.twotier.subscription.cart.CartRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
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

/** Carts of a customer. */
@Path("/v1/customers/{customer}/carts")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Orders")
public class CartResource {

    private final Commands commands;
    private final CurrentCaller caller;
    private final CartDesk desk;

    CartResource(Commands commands, CurrentCaller caller, CartDesk desk) {
        this.commands = commands;
        this.caller = caller;
        this.desk = desk;
    }

    @POST
    @Access("create_cart")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = CartView.class)))
    @Operation(summary = "Begins a cart")
    public Response create(@PathParam("customer") String customer, @NotNull @Valid CartRequest request) {
        return commands.with(request).created(() -> desk.begin(caller.get(), Ids.lenient(customer), request), CartView::of);
    }

    @GET
    @Path("/{cart}")
    @Access("get_cart")
    @Operation(summary = "Reads a cart")
    public CartView get(@PathParam("customer") String customer, @PathParam("cart") String cart) {
        return commands.read(() -> CartView.of(desk.find(caller.get(), Ids.lenient(customer), Ids.lenient(cart))));
    }

    @PUT
    @Path("/{cart}")
    @Access("update_cart")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = CartView.class)))
    @Operation(summary = "Replaces what is in a cart")
    public Response update(@PathParam("customer") String customer, @PathParam("cart") String cart, @NotNull @Valid CartRequest request) {
        return commands.with(request).ok(() -> desk.change(caller.get(), Ids.lenient(customer), Ids.lenient(cart), request), CartView::of);
    }

    /** Old clients send a word as body; it says nothing. */
    @POST
    @Path("/{cart}/checkout")
    @Access("check_out_cart")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = CheckoutView.class)))
    @Operation(summary = "Orders what is in a cart")
    public Response checkOut(@PathParam("customer") String customer, @PathParam("cart") String cart) {
        return commands.with(null).created(() -> desk.checkOut(caller.get(), Ids.lenient(customer), Ids.lenient(cart)), CheckoutView::of);
    }
}
