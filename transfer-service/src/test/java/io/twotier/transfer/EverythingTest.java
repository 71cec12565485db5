package io.twotier.transfer;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Everything of a customer, moved by one call; and slow work looked at by its id. */
@TransferServiceTest
class EverythingTest {

    @Inject
    Stage stage;

    private static String everything(Cast cast) {
        return Calls.transfers(cast) + "/everything";
    }

    private static String to(Cast cast) {
        return "{\"targetPartnerTenantId\":\"%s\",\"clientReference\":\"all of it\"}".formatted(cast.provider);
    }

    @Test
    @Tag("R172")
    void everyBaseThatCanMoveGoesWithItsAddOnsAndTheRestIsNamedWithItsReason() {
        Cast cast = stage.ready();
        UUID base = cast.licence(25);
        UUID addOn = cast.addOn(base, 10);
        UUID azure = cast.azure();
        UUID plan = cast.subscription(new Cast.Subscription("azure_plan").stays("Azure plans do not move"));
        UUID suspended = cast.subscription(new Cast.Subscription("license").status("suspended"));
        UUID taken = cast.licence(3);
        String other = Calls.created(cast, taken);
        Calls.asSource(cast).queryParam("validateOnly", true).body(to(cast)).post(everything(cast)).then().statusCode(201)
                .body("preview.lines", hasSize(3)).body("staysWithSource", hasSize(3)).body("preview.blockers", hasSize(0));
        String id = Calls.asSource(cast).body(to(cast)).post(everything(cast)).then().statusCode(201)
                .body("status", equalTo("Active")).body("clientReference", equalTo("all of it")).body("lineItems", hasSize(2)).body("preview", nullValue())
                .body("lineItems.find { it.subscriptionId == '%s' }.addonItems.subscriptionId".formatted(base), equalTo(List.of(addOn.toString())))
                .body("lineItems.find { it.subscriptionId == '%s' }.quantity".formatted(azure), equalTo(1))
                .body("staysWithSource.find { it.subscriptionId == '%s' }.blockers[0].rule".formatted(plan), equalTo("R174"))
                .body("staysWithSource.find { it.subscriptionId == '%s' }.status".formatted(suspended), equalTo("suspended"))
                .body("staysWithSource.find { it.subscriptionId == '%s' }.reason".formatted(taken), equalTo("Subscription is already part of transfer request " + other + "."))
                .extract().path("id");
        Calls.get(cast, id).statusCode(200).body("status", equalTo("Active"));
    }

    @Test
    void whereNothingMovesThatIsSaidWithTheReasons() {
        Cast cast = stage.ready();
        Calls.asSource(cast).body(to(cast)).post(everything(cast)).then().statusCode(400).body("code", equalTo(974150))
                .body("description", equalTo("Nothing of customer " + cast.customer + " can be moved: it has no subscriptions with the source partner"));
        UUID suspended = cast.subscription(new Cast.Subscription("license").status("suspended"));
        Calls.asSource(cast).body(to(cast)).post(everything(cast)).then().statusCode(400)
                .body("description", equalTo("Nothing of customer " + cast.customer + " can be moved: " + suspended + ": Subscription is suspended."));
    }

    @Test
    @Tag("R158")
    void itIsRefusedForWhatATransferOfNamedSubscriptionsIsRefusedFor() {
        Cast cast = stage.lacking(Cast.Fact.SOURCE_ENROLLED);
        cast.licence(1);
        Calls.asSource(cast).body(to(cast)).post(everything(cast)).then().statusCode(403).body("code", equalTo(900149));
        Cast ready = stage.ready();
        ready.licence(1);
        Calls.asSource(ready).body("{\"targetPartnerTenantId\":\"%s\",\"partnerIdOnRecord\":\"no-such-id\"}".formatted(ready.provider)).post(everything(ready)).then()
                .statusCode(404).body("code", equalTo(800015));
        Calls.asTarget(ready).body(to(ready)).post(everything(ready)).then().statusCode(400).body("code", equalTo(974150));
    }

    @Test
    void anAcceptedTransferIsAnOperationUnderTheIdTheAcceptanceTells() {
        Cast cast = stage.ready();
        UUID base = cast.licence(25);
        UUID azure = cast.azure();
        String id = Calls.created(cast, base, azure);
        Calls.asSource(cast).get("/v1/operations/" + id).then().statusCode(404).body("code", equalTo(974151));
        String operation = Calls.acceptAsync(cast, id).statusCode(202).header("Operation-Location", equalTo("/v1/operations/" + id)).extract().path("operationId");
        Calls.asSource(cast).get("/v1/operations/" + operation).then().statusCode(200).body("kind", equalTo("transfer")).body("state", equalTo("Running"))
                .body("progress.unit", equalTo("groups")).body("progress.total", equalTo(2)).body("progress.done", equalTo(0)).body("result", nullValue()).body("error", nullValue())
                .body("subject.uri", equalTo("/customers/" + cast.customer + "/transfers/" + id));
        cast.groupMoved(id, "0", base);
        cast.groupFailed(id, "1");
        stage.heard();
        Calls.asTarget(cast).get("/v1/operations/" + id).then().statusCode(200).body("state", equalTo("PartlySucceeded")).body("progress.done", equalTo(2))
                .body("progress.failed", equalTo(1)).body("result.uri", equalTo("/customers/" + cast.customer + "/transfers/" + id)).body("error.code", equalTo(900103))
                .body("error.description", equalTo("Source is not synchronised yet.")).body("error.status", equalTo(409));
        Calls.asSource(stage.ready()).get("/v1/operations/" + id).then().statusCode(404).body("code", equalTo(974151));
        cast.sourceLeaves();
        Calls.asSource(cast).get("/v1/operations/" + id).then().statusCode(404);
    }
}
