package io.twotier.transfer;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@TransferServiceTest
class WithdrawAndRejectTest {

    @Inject
    Stage stage;

    @Test
    @Tag("R161")
    void aWithdrawnTransferIsGoneAndItsSubscriptionFree() {
        Cast cast = stage.ready();
        UUID licence = cast.licence(25);
        String id = Calls.created(cast, licence);
        Calls.withdraw(cast, id).statusCode(204);
        Calls.get(cast, id).statusCode(404).body("code", equalTo(900100));
        Calls.asTarget(cast).get(Calls.transfers(cast)).then().statusCode(200).body("", equalTo(List.of()));
        Calls.withdraw(cast, id).statusCode(404).body("code", equalTo(900100));
        Calls.acceptAsync(cast, id).statusCode(404).body("code", equalTo(900100));
        assertEquals("Withdrawn", stage.saidData("TransferWithdrawn", id).get("status").asText());
        Calls.create(cast, licence).statusCode(201);
    }

    @Test
    @Tag("R161")
    void aRejectedTransferStaysReadableAndItsSubscriptionIsFree() {
        Cast cast = stage.ready();
        UUID licence = cast.licence(25);
        String id = Calls.created(cast, licence);
        Calls.reject(cast, id).statusCode(200).body("status", equalTo("Reject")).body("attributes.objectType", equalTo("TransferEntity"))
                .body("partnertenantid", equalTo(cast.provider.toString()));
        Calls.get(cast, id).statusCode(200).body("status", equalTo("Reject"));
        assertEquals("Reject", stage.saidData("TransferRejected", id).get("status").asText());
        Calls.reject(cast, id).statusCode(400).body("code", equalTo(900102));
        Calls.acceptAsync(cast, id).statusCode(400).body("code", equalTo(900102));
        Calls.withdraw(cast, id).statusCode(400).body("code", equalTo(900102));
        Calls.create(cast, licence).statusCode(201);
    }

    @Test
    void onlyTheSourceWithdrawsAndOnlyTheTargetRejects() {
        Cast cast = stage.ready();
        String id = Calls.created(cast, cast.licence(25));
        Calls.asTarget(cast).delete(Calls.transfers(cast) + "/" + id).then().statusCode(403).body("code", equalTo(974004));
        Calls.asSource(cast).body("{\"status\":\"reject\"}").patch(Calls.transfers(cast) + "/" + id).then().statusCode(403).body("code", equalTo(974004));
        Calls.get(cast, id).body("status", equalTo("Active"));
    }

    @Test
    void rejectIsTheOnlyChangeAndReadInAnyCase() {
        Cast cast = stage.ready();
        String id = Calls.created(cast, cast.licence(25));
        for (String body : List.of("", "{}", "null", "{\"status\":null}", "{\"status\":\"Complete\"}", "{\"status\":{}}")) {
            Calls.asTarget(cast).body(body).patch(Calls.transfers(cast) + "/" + id).then().statusCode(400).body("code", equalTo(975001));
        }
        Calls.asTarget(cast).body("{\"Id\":\"" + UUID.randomUUID() + "\",\"Status\":\"Reject\"}").patch(Calls.transfers(cast) + "/" + id).then()
                .statusCode(200).body("id", equalTo(id)).body("status", equalTo("Reject"));
    }

    @Test
    void aDryRunOfAWithdrawalOrRejectionChangesNothing() {
        Cast cast = stage.ready();
        String id = Calls.created(cast, cast.licence(25));
        String path = Calls.transfers(cast) + "/" + id + "?validateOnly=true";
        Calls.asSource(cast).delete(path).then().statusCode(204);
        Calls.asTarget(cast).body("{\"status\":\"reject\"}").patch(path).then().statusCode(200).body("status", equalTo("Reject"));
        Calls.get(cast, id).statusCode(200).body("status", equalTo("Active"));
    }
}
