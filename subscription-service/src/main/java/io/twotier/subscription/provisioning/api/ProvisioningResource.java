package io.twotier.subscription.provisioning.api;

import io.twotier.platform.Ids;
import io.twotier.platform.caller.Access;
import io.twotier.platform.caller.CurrentCaller;
import io.twotier.platform.command.Commands;
import io.twotier.platform.wire.Collection;
import io.twotier.subscription.Subscription;
import io.twotier.subscription.SubscriptionDesk;
import io.twotier.subscription.provisioning.ProvisioningDesk;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What is made available of a subscription. Everything here is read-only but the registration (R79). */
@Path("/v1/customers/{customer}/subscriptions/{subscription}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Provisioning", description = "How far what was bought is made available")
public class ProvisioningResource {

    private final Commands commands;
    private final CurrentCaller caller;
    private final SubscriptionDesk subscriptions;
    private final ProvisioningDesk desk;

    ProvisioningResource(Commands commands, CurrentCaller caller, SubscriptionDesk subscriptions, ProvisioningDesk desk) {
        this.commands = commands;
        this.caller = caller;
        this.subscriptions = subscriptions;
        this.desk = desk;
    }

    @GET
    @Path("/provisioningstatus")
    @Access("get_subscription_provisioning_status")
    @Operation(summary = "Tells how far a subscription is made available")
    public ProvisioningStatusView provisioning(@PathParam("customer") String customer, @PathParam("subscription") String subscription) {
        return commands.read(() -> ProvisioningStatusView.of(desk.provisioned(caller.get(), Ids.lenient(customer), Ids.lenient(subscription))));
    }

    @GET
    @Path("/registrationstatus")
    @Access("get_subscription_registration_status")
    @Operation(summary = "Tells whether a subscription is registered for Azure reservations")
    public RegistrationStatusView registration(@PathParam("customer") String customer, @PathParam("subscription") String subscription) {
        return commands.read(() -> RegistrationStatusView.of(subscriptions.find(caller.get(), Ids.lenient(customer), Ids.lenient(subscription))));
    }

    @POST
    @Path("/registrations")
    @Access("register_subscription")
    @APIResponse(responseCode = "202", description = "Registered; its registration status is where Location says")
    @Operation(summary = "Registers a subscription for Azure reservations")
    public Response register(@PathParam("customer") String customer, @PathParam("subscription") String subscription) {
        UUID id = Ids.lenient(customer);
        UUID azure = Ids.lenient(subscription);
        Response answer = commands.with(null).answer(202, () -> desk.register(caller.get(), id, azure), registered -> null);
        answer.getHeaders().putSingle("Location", self(id, azure) + "/registrationstatus");
        return answer;
    }

    @GET
    @Path("/azureEntitlements")
    @Access("list_azure_entitlements")
    @Operation(summary = "Lists the Azure subscriptions of an Azure plan")
    public Collection<EntitlementView> entitlements(@PathParam("customer") String customer, @PathParam("subscription") String subscription) {
        UUID id = Ids.lenient(customer);
        UUID azure = Ids.lenient(subscription);
        return commands.read(() -> {
            Subscription one = subscriptions.find(caller.get(), id, azure);
            return Collection.of(one.entitlementId() == null ? List.of() : List.of(EntitlementView.of(one, desk.waitsForGrant(one))),
                    self(id, azure) + "/azureEntitlements");
        });
    }

    private static String self(UUID customer, UUID subscription) {
        return "/customers/" + customer + "/subscriptions/" + subscription;
    }
}
