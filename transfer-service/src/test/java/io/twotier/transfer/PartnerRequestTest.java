package io.twotier.transfer;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.twotier.platform.testkit.Tokens;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What it takes to ask another partner. */
@TransferServiceTest
class PartnerRequestTest {

    @Inject
    Stage stage;

    @ParameterizedTest
    @CsvSource({"3, 3", "5, 5", "ModernAzure, 3", "newcommerce, 5", "NEW_COMMERCE, 5", "' 5 ', 5"})
    void theFormIsNamedByNumberOrNameInAnyCase(String named, int number) {
        PartnerCalls.ask(stage.ready(), "transferType", named, "TARGETPARTNERTENANTID", null).statusCode(201).body("transferType", equalTo(number))
                .body("targetProductTypes", nullValue());
    }

    @Test
    void partnersAndProvidersAskEachOtherInEveryDirectionWithoutAPartnership() {
        Cast toProvider = stage.lacking(Cast.Fact.PARTNERSHIP, Cast.Fact.SOURCE_ENROLLED);
        PartnerCalls.ask(toProvider).statusCode(201);
        Calls.asSource(toProvider).body(PartnerCalls.wanted(toProvider, "sourcePartnerTenantId", toProvider.provider, "targetPartnerTenantId", toProvider.source))
                .post(Calls.transfers(toProvider)).then().statusCode(201).body("targetPartnerName", equalTo("Kvarnsten Cloud")).body("status", equalTo("Pending"));
    }

    @Test
    void whatCannotBeReadIsTheCallersMistake() {
        Cast cast = stage.ready();
        List<Map<String, Object>> bodies = Stream.of(
                new Object[] {"customerEmailId", null}, new Object[] {"customerEmailId", "maj"}, new Object[] {"customerEmailId", ""}, new Object[] {"customerEmailId", List.of()},
                new Object[] {"sourcePartnerTenantId", null}, new Object[] {"sourcePartnerTenantId", "x"}, new Object[] {"targetPartnerTenantId", "x"},
                new Object[] {"targetProductTypes", List.of("Moon")}, new Object[] {"targetProductTypes", "Software"}, new Object[] {"targetProductTypes", List.of("")},
                new Object[] {"targetProductTypes", List.of(Map.of())}, new Object[] {"lineItems", List.of(Map.of("subscriptionId", UUID.randomUUID()))},
                new Object[] {"clientReference", "x".repeat(201)}, new Object[] {"transferType", 4}, new Object[] {"transferType", 5.5}, new Object[] {"transferType", "moon"},
                new Object[] {"transferType", Map.of()}, new Object[] {"transferType", List.of(5)}).map(other -> PartnerCalls.wanted(cast, other)).toList();
        List<Object> all = new ArrayList<>(bodies);
        all.addAll(List.of("", "{", "[]", "[{\"transferType\":5}]", "5", "\"5\"", "{\"transferType\":5}", "{\"transferType\":5,\"transferType\":3"));
        all.forEach(body -> Calls.asTarget(cast).body(body).post(Calls.transfers(cast)).then().statusCode(400).body("code", equalTo(975001)));
        assertEquals(0, stage.transfersOf(cast));
    }

    @Test
    void whatIsMissingIsNamed() {
        Cast cast = stage.ready();
        PartnerCalls.ask(cast, "customerEmailId", "no address").statusCode(400).body("violations.field", contains("customerEmailId"));
        PartnerCalls.ask(cast, "lineItems", List.of(Map.of("subscriptionId", UUID.randomUUID()))).statusCode(400).body("violations.field", contains("lineItems"))
                .body("violations[0].message", containsString("by the source"));
    }

    @Test
    @Tag("R162")
    void onlyTheTargetItselfAsks() {
        Cast cast = stage.ready();
        is(PartnerCalls.ask(cast, "targetPartnerTenantId", UUID.randomUUID()), 403, 974100, "R162");
        is(Calls.asSource(cast).body(PartnerCalls.wanted(cast, "targetPartnerTenantId", cast.provider)).post(Calls.transfers(cast)).then(), 403, 974100, "R162");
        is(PartnerCalls.ask(cast, "sourcePartnerTenantId", cast.provider), 400, 900148, "R160");
        Calls.as(Tokens.partner(cast.provider, "SA")).body(PartnerCalls.wanted(cast)).post(Calls.transfers(cast)).then().statusCode(403).body("code", equalTo(900150));
    }

    @Test
    @Tag("R113")
    void aStrangerToTheCustomerLearnsNothingWhoeverItNames() {
        Cast cast = stage.in("sandbox", Cast.Fact.TARGET_RELATED);
        for (UUID source : List.of(cast.source, UUID.randomUUID())) {
            Calls.asTarget(cast).header("Prefer", "explain").body(PartnerCalls.wanted(cast, "sourcePartnerTenantId", source)).post(Calls.transfers(cast) + "?validateOnly=true")
                    .then().statusCode(403).body("code", equalTo(20002)).body("rule", equalTo("R113")).body("checks.code", equalTo(List.of(20002)));
        }
    }

    @Test
    @Tag("R113")
    void whoServesTheCustomerCannotBeTriedOutBeyondThatItCanBeAsked() {
        Cast cast = stage.lacking(Cast.Fact.SOURCE_RELATED);
        Cast elsewhere = stage.ready();
        UUID reseller = UUID.randomUUID();
        cast.registered(reseller, "Tallbacken", "indirect_reseller", "EUROPE", "T" + cast.mpnId);
        Cast far = stage.lacking(Cast.Fact.SOURCE_REGISTERED);
        far.registered(far.source, "Far Away", "direct_bill", "JAPAN", far.mpnId);
        List<String> answers = new ArrayList<>(Stream.of(cast.source, elsewhere.source, reseller, UUID.randomUUID()).map(source -> refusal(cast, source)).toList());
        answers.add(refusal(far, far.source));
        assertEquals(1, answers.stream().distinct().count(), answers.toString());
        assertEquals(0, stage.transfersOf(cast));
    }

    /** All of the answer to a dry run with every check told, but for the ids. */
    private static String refusal(Cast cast, UUID source) {
        return Calls.asTarget(cast).header("Prefer", "explain").body(PartnerCalls.wanted(cast, "sourcePartnerTenantId", source)).post(Calls.transfers(cast) + "?validateOnly=true")
                .then().statusCode(400).body("code", equalTo(900400)).extract().asString().replace(source.toString(), "{source}").replace(cast.customer.toString(), "{customer}")
                .replace(cast.provider.toString(), "{target}").replaceAll("\"traceId\":\"\\w+\"", "");
    }

    @Test
    void aResellerActsThroughItsProvider() {
        Cast cast = stage.lacking(Cast.Fact.SOURCE_RELATED);
        cast.sourceResells();
        is(Calls.asSource(cast).body(PartnerCalls.wanted(cast, "sourcePartnerTenantId", cast.provider)).post(Calls.transfers(cast)).then(), 403, 974101, null);
    }

    @Test
    @Tag("R8")
    void toARestrictedDirectBillPartnerNothingComesAndFromItMayGo() {
        Cast cast = stage.ready();
        cast.restricted(cast.source);
        is(Calls.asSource(cast).body(PartnerCalls.wanted(cast, "sourcePartnerTenantId", cast.provider)).post(Calls.transfers(cast)).then(), 403, 974102, "R8");
        PartnerCalls.accept(cast, PartnerCalls.asked(cast), PartnerCalls.term(cast)).statusCode(200);
    }

    @Test
    @Tag("R175")
    void theSandboxTakesNoRequestsAndTheSimulationDoes() {
        is(PartnerCalls.ask(stage.in("sandbox")), 400, 900127, "R175");
        PartnerCalls.ask(stage.in("simulation")).statusCode(201);
    }

    @Test
    @Tag("R11")
    @Tag("R153")
    void theTargetMustHaveSignedAndTheCustomerAgreedForIt() {
        is(PartnerCalls.ask(stage.lacking(Cast.Fact.TARGET_SIGNED)), 403, 900124, "R11");
        Cast cast = stage.lacking(Cast.Fact.CUSTOMER_AGREED);
        cast.agreed(cast.source);
        is(PartnerCalls.ask(cast), 403, 13605, "R153").body("cure.call", equalTo("POST /v1/customers/{customer}/agreements"));
        cast.agreed(cast.provider);
        PartnerCalls.ask(cast).statusCode(201);
    }

    @Test
    @Tag("R27")
    @Tag("R28")
    void aTargetOfAnotherRegionThanTheCustomerIsRefused() {
        Cast cast = stage.lacking(Cast.Fact.CUSTOMER_CREATED);
        cast.customerCreated("JAPAN");
        is(PartnerCalls.ask(cast), 403, 974003, "R28");
    }

    @Test
    @Tag("R50")
    void onRecordGoesOnlyAProvidersResellerByTheLocationItWasOnboardedWith() {
        Cast cast = stage.ready();
        is(onRecord(cast, "1"), 404, 800015, "R50");
        for (String id : List.of(cast.globalMpnId, "X" + cast.mpnId, cast.providerMpnId)) {
            is(onRecord(cast, id), 400, 800016, "R50");
        }
        is(Calls.asSource(cast).body(PartnerCalls.wanted(cast, "sourcePartnerTenantId", cast.provider, "partnerOnRecord", cast.mpnId)).post(Calls.transfers(cast)).then(),
                400, 900400, "R157");
        is(onRecord(stage.lacking(Cast.Fact.SOURCE_SIGNED)), 403, 900123, "R12");
        Cast apart = stage.ready();
        apart.partnershipRemoved();
        is(onRecord(apart), 403, 974002, "R32");
        onRecord(cast, " ").statusCode(201).body("partnerOnRecord", nullValue());
    }

    private static ValidatableResponse onRecord(Cast cast) {
        return onRecord(cast, cast.mpnId);
    }

    private static ValidatableResponse onRecord(Cast cast, String mpnId) {
        return PartnerCalls.ask(cast, "partnerOnRecord", mpnId);
    }

    @Test
    void aTargetHasOneRequestToASourceThatWaitsAndTheSecondNamesIt() {
        Cast cast = stage.ready();
        String first = PartnerCalls.asked(cast);
        is(PartnerCalls.ask(cast), 409, 900400, "R171").body("description", containsString(first));
        PartnerCalls.accept(cast, first, PartnerCalls.term(cast)).statusCode(200);
        PartnerCalls.cancel(cast, PartnerCalls.asked(cast)).statusCode(200);
        PartnerCalls.ask(cast).statusCode(201);
    }

    @Test
    void ofManyRequestsAtOnceExactlyOneIsCreated() {
        Cast cast = stage.ready();
        Supplier<Response> ask = () -> PartnerCalls.ask(cast).extract().response();
        List<Response> answers = Calls.atOnce(Stream.generate(() -> ask).limit(8).toList());
        String winner = answers.stream().filter(answer -> answer.statusCode() == 201).findFirst().orElseThrow().path("id");
        List<String> others = answers.stream().filter(answer -> answer.statusCode() != 201)
                .map(answer -> answer.statusCode() + "/" + answer.path("code") + " " + answer.<String>path("description").contains(winner)).toList();
        assertEquals(Stream.generate(() -> "409/900400 true").limit(7).toList(), others);
        assertEquals(1, stage.transfersOf(cast));
    }

    @Test
    void theSameRequestAgainGetsTheSameAnswer() {
        Cast cast = stage.ready();
        String token = Tokens.partnerUser(cast.provider, "AA").objectId(UUID.randomUUID()).sign();
        UUID request = UUID.randomUUID();
        Supplier<String> ask = () -> Calls.as(token).header("MS-RequestId", request).body(PartnerCalls.wanted(cast)).post(Calls.transfers(cast)).then().statusCode(201)
                .extract().asString();
        assertEquals(ask.get(), ask.get());
        Calls.as(token).header("MS-RequestId", request).body(PartnerCalls.wanted(cast, "clientReference", "other")).post(Calls.transfers(cast)).then().statusCode(409);
        assertEquals(1, stage.transfersOf(cast));
    }

    @Test
    void aDryRunTellsWhatTheSourceLacksByCodeOnlyAndLeavesNothing() {
        Cast cast = stage.lacking(Cast.Fact.SOURCE_SIGNED);
        Calls.asTarget(cast).body(PartnerCalls.wanted(cast)).post(Calls.transfers(cast) + "?validateOnly=true").then().statusCode(201).body("status", equalTo("Pending"))
                .body("preview.blockers.code", contains(900124)).body("preview.blockers[0].description", equalTo("The source partner has something to do first."))
                .body("preview.blockers[0].cure", nullValue()).body("preview.lines", hasSize(0)).body("preview.staysWithSource", nullValue());
        assertEquals(0, stage.transfersOf(cast));
    }

    private static ValidatableResponse is(ValidatableResponse answer, int status, int code, String rule) {
        return answer.statusCode(status).body("code", equalTo(code)).body("rule", rule == null ? nullValue() : equalTo(rule));
    }
}
