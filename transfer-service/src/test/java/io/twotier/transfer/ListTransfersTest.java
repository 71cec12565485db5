package io.twotier.transfer;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@TransferServiceTest
class ListTransfersTest {

    @Inject
    Stage stage;

    private static List<String> ids(Cast cast, String query) {
        return Calls.asSource(cast).get(Calls.transfers(cast) + query).then().statusCode(200).extract().path("id");
    }

    @Test
    @Tag("R164")
    void bothSidesListItAsActiveNewestFirst() {
        Cast cast = stage.ready();
        String first = Calls.created(cast, cast.licence(1));
        String second = Calls.created(cast, cast.licence(1));
        for (var side : List.of(Calls.asSource(cast), Calls.asTarget(cast))) {
            side.get(Calls.transfers(cast)).then().statusCode(200).body("id", equalTo(List.of(second, first))).body("status", equalTo(List.of("Active", "Active")));
        }
    }

    @Test
    void itIsFoundByTheReferenceItsCreatorGaveIt() {
        Cast cast = stage.ready();
        String body = Calls.request(cast, cast.licence(1)).replaceFirst("\\{", "{\"clientReference\":\"Ärende 7/a\",");
        String mine = Calls.asSource(cast).body(body).post(Calls.transfers(cast)).then().statusCode(201).body("clientReference", equalTo("Ärende 7/a")).extract().path("id");
        Calls.created(cast, cast.licence(1));
        for (var side : List.of(Calls.asSource(cast), Calls.asTarget(cast))) {
            side.queryParam("clientReference", "Ärende 7/a").get(Calls.transfers(cast)).then().body("id", equalTo(List.of(mine)));
        }
        assertEquals(List.of(), ids(cast, "?ClientReference=7"));
        assertEquals(2, ids(cast, "?clientReference=").size());
    }

    @Test
    void itIsFoundByItsStateItsPartiesAndWhatItMoves() {
        Cast cast = stage.ready();
        UUID base = cast.licence(25);
        UUID addOn = cast.addOn(base, 10);
        String rejected = Calls.created(cast, base);
        Calls.reject(cast, rejected).statusCode(200);
        String open = Calls.created(cast, cast.licence(1));
        assertEquals(List.of(rejected), ids(cast, "?status=reject"));
        assertEquals(List.of(open), ids(cast, "?Status=Active"));
        assertEquals(List.of(), ids(cast, "?status=Complete"));
        assertEquals(List.of(rejected), ids(cast, "?subscriptionId=" + base));
        assertEquals(List.of(rejected), ids(cast, "?subscriptionId=" + addOn.toString().toUpperCase()));
        assertEquals(List.of(open, rejected), ids(cast, "?sourcePartnerTenantId=" + cast.source + "&targetPartnerTenantId=" + cast.provider));
        assertEquals(List.of(), ids(cast, "?sourcePartnerTenantId=" + cast.provider));
        assertEquals(List.of(), ids(cast, "?targetPartnerTenantId=nonsense"));
    }

    @Test
    void aStateThereIsNotIsTheCallersMistakeAndAWithdrawnOneIsNone() {
        Cast cast = stage.ready();
        Calls.withdraw(cast, Calls.created(cast, cast.licence(1))).statusCode(204);
        for (String status : List.of("moon", "Withdrawn", "open")) {
            Calls.asSource(cast).get(Calls.transfers(cast) + "?status=" + status).then().statusCode(400).body("code", equalTo(975001));
        }
        assertEquals(List.of(), ids(cast, ""));
    }

    @Test
    void aLongListIsReadPageByPageAndATokenGoesOnWithNoOtherList() {
        Cast cast = stage.ready();
        List<String> all = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            all.add(0, Calls.created(cast, cast.licence(1)));
        }
        List<String> seen = new ArrayList<>();
        Response page = Calls.asSource(cast).get(Calls.transfers(cast) + "?size=2");
        String first = page.header("MS-ContinuationToken");
        for (; page.header("MS-ContinuationToken") != null; page = Calls.asSource(cast).header("MS-ContinuationToken", page.header("MS-ContinuationToken"))
                .get(Calls.transfers(cast) + "?size=2&seekOperation=Next")) {
            page.then().body("", hasSize(2));
            seen.addAll(page.path("id"));
        }
        seen.addAll(page.path("id"));
        assertEquals(all, seen);
        assertNull(page.header("MS-ContinuationToken"));
        Calls.asTarget(cast).header("MS-ContinuationToken", first).get(Calls.transfers(cast)).then().statusCode(400);
        Calls.asSource(cast).header("MS-ContinuationToken", first).get(Calls.transfers(cast) + "?status=Active").then().statusCode(400);
        Calls.asSource(cast).header("MS-ContinuationToken", first + "x").get(Calls.transfers(cast)).then().statusCode(400);
    }
}
