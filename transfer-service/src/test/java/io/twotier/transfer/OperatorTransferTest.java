package io.twotier.transfer;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import io.twotier.platform.testkit.Tokens;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The operator's view of everybody's transfers, and what it does for those that hang. */
@TransferServiceTest
class OperatorTransferTest {

    private static final String ALL = "/v1/operator/transfers";

    @Inject
    Stage stage;
    @Inject
    TransferSweeper sweeper;

    private static RequestSpecification operator() {
        return Calls.as(Tokens.operator());
    }

    private static ValidatableResponse read(String id) {
        return operator().get(ALL + "/" + id).then().statusCode(200);
    }

    private static ValidatableResponse give(String id, String what) {
        return operator().post(ALL + "/" + id + "/" + what).then();
    }

    /** Accepted, and nobody has answered for its group. */
    private static String running(Cast cast, UUID... subscriptions) {
        String id = Calls.created(cast, subscriptions);
        Calls.acceptAsync(cast, id).statusCode(202);
        return id;
    }

    private static List<String> listed(String query) {
        List<String> ids = new ArrayList<>();
        String token = null;
        do {
            RequestSpecification asked = operator();
            Response page = (token == null ? asked : asked.header("MS-ContinuationToken", token)).get(ALL + "?size=2&" + query);
            assertEquals(200, page.statusCode(), page.asString());
            ids.addAll(page.jsonPath().getList("items.id"));
            token = page.path("continuationToken");
        } while (token != null);
        return ids;
    }

    @Test
    void whatIsInProgressIsListedOldestFirstPageByPage() {
        Cast cast = stage.ready();
        List<String> running = Stream.of(1, 2, 3).map(number -> running(cast, cast.licence(number))).toList();
        String open = Calls.created(cast, cast.licence(4));
        List<String> all = listed("status=in_progress");
        assertEquals(running, all.stream().filter(running::contains).toList());
        assertEquals(all.stream().distinct().toList(), all);
        assertTrue(listed("status=Open").contains(open));
        assertTrue(!all.contains(open) && !listed("status=open").contains(running.get(0)));
    }

    @Test
    void aWithdrawnTransferIsStillThereForTheOperator() {
        Cast cast = stage.ready();
        String id = Calls.created(cast, cast.licence(25));
        Calls.withdraw(cast, id).statusCode(204);
        Calls.get(cast, id).statusCode(404);
        read(id).body("status", equalTo("Withdrawn")).body("sourcePartnerTenantId", equalTo(cast.source.toString()))
                .body("targetPartnerTenantId", equalTo(cast.provider.toString())).body("customerTenantId", equalTo(cast.customer.toString()))
                .body("attributes.etag", notNullValue());
        assertTrue(listed("status=withdrawn").contains(id));
    }

    @Test
    void aGroupThatShouldHaveReportedIsTheTimeSinceWhenItIsStuck() {
        Cast cast = stage.ready();
        UUID base = cast.licence(25);
        cast.addOn(base, 10);
        String id = running(cast, base);
        read(id).body("status", equalTo("InProgress")).body("stuckSince", nullValue()).body("groups.size()", equalTo(1)).body("groups[0].status", equalTo("asked"))
                .body("groups[0].subscriptions", equalTo(2)).body("groups[0].asked", equalTo(1)).body("groups[0].firstAskedTime", notNullValue());
        assertTrue(!listed("stuck=true").contains(id));
        String first = read(id).extract().path("groups[0].firstAskedTime");
        stage.longAgo(id);
        read(id).body("stuckSince", equalTo(first));
        assertTrue(listed("stuck=true").contains(id));
        sweeper.sweep(Instant.now());
        read(id).body("stuckSince", equalTo(first)).body("groups[0].asked", equalTo(2)).body("groups[0].firstAskedTime", equalTo(first))
                .body("groups[0].lastAskedTime", not(equalTo(first)));
        assertTrue(listed("stuck=true").contains(id));
        cast.groupFailed(id, "0");
        stage.heard();
        read(id).body("stuckSince", nullValue()).body("groups[0].status", equalTo("failed")).body("groups[0].code", equalTo(900103))
                .body("groups[0].description", equalTo("Source is not synchronised yet."));
    }

    @Test
    void aRetryAsksAtOnceAndTheSweepersPatienceBeginsAnew() {
        Cast cast = stage.ready();
        UUID licence = cast.licence(25);
        String id = running(cast, licence);
        give(id, "retry").statusCode(200).body("groups[0].asked", equalTo(2)).body("status", equalTo("InProgress"));
        var again = stage.saidTimes("TransferGroupRequested", id, 2);
        assertEquals(stage.said("TransferGroupRequested", id).value(), again.value());
        stage.longAgo(id);
        give(id, "retry").statusCode(200).body("groups[0].asked", equalTo(3));
        sweeper.sweep(Instant.now());
        assertEquals(3, stage.timesSaid("TransferGroupRequested", id));
        cast.groupMoved(id, "0", licence);
        stage.heard();
        read(id).body("status", equalTo("Complete"));
        give(id, "retry").statusCode(409).body("code", equalTo(974050)).body("description", equalTo("The transfer is Complete: only one that is in progress waits for anything."));
    }

    @Test
    void retriesAndSweepsAtOnceAskEachOfThemOnceAtMostAndTheGroupMovesOnce() {
        Cast cast = stage.ready();
        UUID licence = cast.licence(25);
        String id = running(cast, licence);
        stage.longAgo(id);
        Instant now = Instant.now();
        List<CompletableFuture<Void>> sweeps = Stream.of(1, 2, 3).map(number -> CompletableFuture.runAsync(() -> sweeper.sweep(now))).toList();
        Supplier<Response> retry = () -> operator().post(ALL + "/" + id + "/retry");
        assertEquals(List.of(200, 200, 200), Calls.atOnce(List.of(retry, retry, retry)).stream().map(Response::statusCode).toList());
        sweeps.forEach(CompletableFuture::join);
        int asked = read(id).extract().path("groups[0].asked");
        assertTrue(asked == 4 || asked == 5, "acceptance, three retries, and the sweeper only if it was first: " + asked);
        stage.saidTimes("TransferGroupRequested", id, asked);
        cast.groupMoved(id, "0", licence);
        cast.groupMoved(id, "0", licence);
        stage.heard();
        stage.said("TransferCompleted", id);
        assertEquals(1, stage.timesSaid("TransferCompleted", id));
    }

    @Test
    void whatIsGivenUpFailsAndIsFreeAndWhatMovedAfterAllStillCounts() {
        Cast cast = stage.ready();
        UUID reported = cast.licence(25);
        UUID silent = cast.licence(3);
        String id = running(cast, reported, silent);
        cast.groupMoved(id, "0", reported);
        stage.heard();
        give(id, "giveup").statusCode(200).body("status", equalTo("PartiallyComplete")).body("groups.status", equalTo(List.of("moved", "silent")));
        assertEquals("PartiallyComplete", stage.saidData("TransferCompleted", id).get("status").asText());
        Calls.get(cast, id).body("status", equalTo("PartiallyComplete")).body("lineItems[1].transferError", equalTo(TransferRejection.GROUP_SILENT));
        String next = Calls.created(cast, silent);
        Map<UUID, UUID> renewed = cast.groupMoved(id, "1", silent);
        stage.heard();
        Calls.get(cast, id).body("status", equalTo("Complete")).body("lineItems[1].newSubscriptionId", equalTo(renewed.get(silent).toString()))
                .body("lineItems[1].transferError", nullValue());
        Calls.get(cast, next).body("status", equalTo("Active"));
        give(id, "giveup").statusCode(409).body("code", equalTo(974050));
    }

    @Test
    void givingUpAtTheMomentOfTheReportEndsWithWhatHappened() {
        Cast cast = stage.ready();
        UUID licence = cast.licence(25);
        String id = running(cast, licence);
        CompletableFuture<Integer> given = CompletableFuture.supplyAsync(() -> give(id, "giveup").extract().statusCode());
        cast.groupMoved(id, "0", licence);
        assertTrue(List.of(200, 409).contains(given.join()));
        stage.heard();
        read(id).body("status", equalTo("Complete")).body("groups.status", hasItem("moved"));
    }

    @Test
    void theAnswerToAnAcceptanceDoesNotWaitForWhatWasGivenUp() {
        Cast cast = stage.ready();
        String id = Calls.created(cast, cast.licence(25));
        CompletableFuture<Response> answer = CompletableFuture.supplyAsync(() -> Calls.accept(cast, id).extract().response());
        stage.running(id);
        give(id, "giveup").statusCode(200);
        answer.join().then().statusCode(200).body("status", equalTo("Failed")).body("transferErrors[0].description", equalTo(TransferRejection.GROUP_SILENT));
    }

    @Test
    void whatIsNoTransferOrNoStatusIsRefused() {
        for (String id : List.of(UUID.randomUUID().toString(), "nonsense")) {
            operator().get(ALL + "/" + id).then().statusCode(404).body("code", equalTo(900100));
            give(id, "retry").statusCode(404).body("code", equalTo(900100));
            give(id, "giveup").statusCode(404).body("code", equalTo(900100));
        }
        operator().get(ALL + "?status=lost").then().statusCode(400).body("code", equalTo(974051));
        operator().header("MS-ContinuationToken", "garbage").get(ALL).then().statusCode(400).body("code", equalTo(975001));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/{id}", "/{id}/retry", "/{id}/giveup"})
    void onlyTheOperatorLooksAfterTransfers(String path) {
        Cast cast = stage.ready();
        String id = running(cast, cast.licence(25));
        String uri = ALL + path.replace("{id}", id);
        String method = path.endsWith("retry") || path.endsWith("giveup") ? "POST" : "GET";
        given().request(method, uri).then().statusCode(401);
        for (String token : List.of(Tokens.partner(cast.source, "GA", "AA", "SA"), Tokens.partner(cast.provider, "GA", "AA"), Tokens.partnerApp(cast.source, "AA"),
                Tokens.customer(cast.customer, "GA"))) {
            Calls.as(token).request(method, uri).then().statusCode(403).body("code", equalTo(1002));
        }
        read(id).body("status", equalTo("InProgress")).body("groups[0].asked", equalTo(1));
    }
}
