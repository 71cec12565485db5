package io.twotier.transfer;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.specification.RequestSpecification;
import io.twotier.platform.testkit.Tokens;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Who did what to a transfer, and when; how far it is; and until when it can be answered. */
@TransferServiceTest
class WhoDidWhatTest {

    @Inject
    Stage stage;
    @Inject
    TransferSweeper sweeper;

    private final UUID ada = UUID.randomUUID();
    private final UUID nils = UUID.randomUUID();

    private RequestSpecification adaOf(Cast cast) {
        return Calls.as(Tokens.partnerUser(cast.source, "AA").objectId(ada).sign());
    }

    private RequestSpecification nilsOf(Cast cast) {
        return Calls.as(Tokens.partnerUser(cast.provider, "AA").objectId(nils).sign());
    }

    private String created(Cast cast, UUID... subscriptions) {
        return adaOf(cast).body(Calls.request(cast, subscriptions)).post(Calls.transfers(cast)).then().statusCode(201)
                .body("createdBy", equalTo(ada.toString())).body("lastModifiedUser", equalTo(ada.toString())).body("acceptedBy", nullValue())
                .body("closedTime", nullValue()).body("progress", nullValue()).body("expirationTime", nullValue()).extract().path("id");
    }

    @Test
    @Tag("R159")
    void creatingAcceptingAndCompletingAreTold() {
        Cast cast = stage.ready();
        UUID moves = cast.licence(25);
        UUID stays = cast.licence(3);
        String id = created(cast, moves, stays);
        nilsOf(cast).header("Prefer", "respond-async").post(Calls.transfers(cast) + "/" + id + "/accept").then().statusCode(202)
                .body("progress.groups", equalTo(2)).body("progress.underWay", equalTo(2));
        Calls.get(cast, id).body("createdBy", equalTo(ada.toString())).body("acceptedBy", equalTo(nils.toString())).body("acceptedTime", notNullValue())
                .body("lastModifiedUser", equalTo(nils.toString())).body("closedTime", nullValue())
                .body("progress.moved", equalTo(0)).body("lineItems.progress", equalTo(List.of("asked", "asked")));
        cast.groupFailed(id, "1");
        stage.heard();
        Calls.get(cast, id).body("status", equalTo("InProgress")).body("progress.failed", equalTo(1)).body("progress.underWay", equalTo(1))
                .body("lineItems.progress", equalTo(List.of("asked", "failed"))).body("lineItems[1].status", equalTo("Failed"));
        cast.groupMoved(id, "0", moves);
        stage.heard();
        for (var side : List.of(Calls.asSource(cast), Calls.asTarget(cast))) {
            side.get(Calls.transfers(cast) + "/" + id).then().body("status", equalTo("PartiallyComplete")).body("closedTime", notNullValue()).body("closedBy", nullValue())
                    .body("progress", nullValue()).body("lineItems[0].progress", nullValue()).body("lineItems[0].status", equalTo("Complete"))
                    .body("lastModifiedUser", equalTo(nils.toString()));
        }
    }

    @Test
    void whoRejectedItIsTold() {
        Cast cast = stage.ready();
        String id = created(cast, cast.licence(1));
        nilsOf(cast).body("{\"status\":\"reject\"}").patch(Calls.transfers(cast) + "/" + id).then().statusCode(200).body("closedBy", equalTo(nils.toString()))
                .body("closedTime", notNullValue()).body("acceptedTime", nullValue()).body("createdBy", equalTo(ada.toString()));
    }

    @Test
    void aDeadlineIsToldWhileTheTargetIsAwaitedAndKept() {
        Cast cast = stage.ready();
        UUID licence = cast.licence(1);
        String id = created(cast, licence);
        stage.dueAt(id, Instant.now().plusSeconds(3600));
        Calls.get(cast, id).body("expirationTime", notNullValue());
        sweeper.sweep(Instant.now());
        Calls.get(cast, id).body("status", equalTo("Active"));
        stage.dueAt(id, Instant.now());
        sweeper.sweep(Instant.now());
        Calls.get(cast, id).body("status", equalTo("Expired")).body("expirationTime", nullValue()).body("closedTime", notNullValue()).body("closedBy", nullValue())
                .body("lastModifiedUser", equalTo(ada.toString()));
        Calls.create(cast, licence).statusCode(201);
    }

    @Test
    void aDeadlineCountsFromTheCreation() {
        Instant noon = Instant.parse("2026-11-21T12:00:00Z");
        assertEquals(Instant.parse("2026-12-21T12:00:00Z"), Course.begun("ada", noon, Duration.ofDays(30)).expiresAt());
        assertEquals(null, Course.begun("ada", noon, null).expiresAt());
    }

    @Test
    @Tag("R166")
    void anAcceptanceWaitsAsLongAsItsCallerSays() {
        Cast cast = stage.ready();
        String patient = Calls.created(cast, cast.licence(1));
        Calls.asTarget(cast).header("Prefer", "wait=0").post(Calls.transfers(cast) + "/" + patient + "/accept").then().statusCode(200)
                .header("Preference-Applied", equalTo("wait=0")).body("status", equalTo("InProgress"));
        UUID licence = cast.licence(1);
        String content = Calls.created(cast, licence);
        long begin = System.nanoTime();
        Calls.asTarget(cast).header("Prefer", "respond-async, wait=1").post(Calls.transfers(cast) + "/" + content + "/accept").then().statusCode(202)
                .header("Preference-Applied", equalTo("respond-async, wait=1"));
        assertTrue(System.nanoTime() - begin >= 1_000_000_000L, "answered before its second was over");
    }

    @Test
    @Tag("R166")
    void whoWaitsIsAnsweredWithTheOutcomeAlsoWhenItWasContentWithout() {
        Cast cast = stage.ready();
        UUID licence = cast.licence(1);
        String id = Calls.created(cast, licence);
        var answer = CompletableFuture.supplyAsync(() -> Calls.asTarget(cast).header("Prefer", "respond-async, wait=10")
                .post(Calls.transfers(cast) + "/" + id + "/accept"));
        stage.running(id);
        cast.groupMoved(id, "0", licence);
        answer.join().then().statusCode(200).body("status", equalTo("Complete")).body("progress", nullValue());
    }
}
