package io.twotier.transfer;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.http.Method;
import io.restassured.specification.RequestSpecification;
import io.twotier.platform.testkit.Tokens;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@TransferServiceTest
class AccessTest {

    private static final List<String> ROLES = List.of("GA", "UA", "AA", "SA", "HA", "BA");

    /** Every operation, and who may call it. */
    enum Operation {
        ELIGIBILITY(Method.GET, "eligibility", Set.of("AA", "SA"), false),
        CREATE(Method.POST, "s", Set.of("AA"), false),
        LIST(Method.GET, "s", Set.of("AA", "SA"), false),
        GET(Method.GET, "s/{id}", Set.of("AA", "SA"), true),
        WITHDRAW(Method.DELETE, "s/{id}", Set.of("AA"), true),
        REJECT(Method.PATCH, "s/{id}", Set.of("AA", "SA"), true),
        ASK(Method.POST, "s", Set.of("AA"), false),
        TAKE(Method.PATCH, "s/{id}", Set.of("AA", "SA"), true),
        CANCEL(Method.PATCH, "s/{id}", Set.of("AA", "SA"), true),
        ACCEPT(Method.POST, "s/{id}/accept", Set.of("AA", "SA"), true);

        private final Method method;
        private final String path;
        private final Set<String> roles;
        private final boolean ofOne;

        Operation(Method method, String path, Set<String> roles, boolean ofOne) {
            this.method = method;
            this.path = path;
            this.roles = roles;
            this.ofOne = ofOne;
        }

        io.restassured.response.ValidatableResponse call(RequestSpecification as, Cast cast, Object customer, String id) {
            RequestSpecification request = as.contentType(ContentType.JSON);
            if (this == CREATE) {
                request.body(Calls.request(cast, UUID.randomUUID()));
            } else if (this == REJECT) {
                request.body("{\"status\":\"reject\"}");
            } else if (this == ASK) {
                request.body(PartnerCalls.wanted(cast));
            } else if (this == TAKE) {
                request.body(PartnerCalls.acceptance(UUID.randomUUID()));
            } else if (this == CANCEL) {
                request.body("{\"status\":\"Cancel\"}");
            }
            return request.request(method, "/v1/customers/" + customer + "/transfer" + (path.equals("eligibility") ? "seligibility" : path.replace("{id}", id))).then();
        }
    }

    @Inject
    Stage stage;

    @ParameterizedTest
    @EnumSource
    void withoutAValidTokenNothingIsAnswered(Operation operation) {
        Cast cast = stage.ready();
        String id = Calls.created(cast, cast.licence(1));
        operation.call(RestAssured.given(), cast, cast.customer, id).statusCode(401);
        operation.call(RestAssured.given().auth().oauth2("nonsense"), cast, cast.customer, id).statusCode(401);
        Calls.get(cast, id).body("status", equalTo("Active"));
    }

    @ParameterizedTest
    @EnumSource
    @Tag("R162")
    void everyOtherRoleIsRefused(Operation operation) {
        Cast cast = stage.ready();
        String id = Calls.created(cast, cast.licence(1));
        for (UUID party : List.of(cast.source, cast.provider)) {
            for (String role : ROLES.stream().filter(role -> !operation.roles.contains(role)).toList()) {
                operation.call(Calls.as(Tokens.partner(party, role)), cast, cast.customer, id).statusCode(403).body("code", equalTo(900150));
                operation.call(Calls.as(Tokens.partnerApp(party, role)), cast, cast.customer, id).statusCode(403).body("code", equalTo(900150));
            }
        }
        Calls.get(cast, id).body("status", equalTo("Active"));
    }

    @ParameterizedTest
    @EnumSource
    void customersAndTheOperatorAreNotParties(Operation operation) {
        Cast cast = stage.ready();
        String id = Calls.created(cast, cast.licence(1));
        operation.call(Calls.as(Tokens.customer(cast.customer, "GA")), cast, cast.customer, id).statusCode(403).body("code", equalTo(1002));
        operation.call(Calls.as(Tokens.operator()), cast, cast.customer, id).statusCode(403).body("code", equalTo(1002));
    }

    @ParameterizedTest
    @EnumSource
    void aForeignCustomerAnUnknownOneAndAMalformedOneAreTheSame(Operation operation) {
        Cast cast = stage.ready();
        String id = Calls.created(cast, cast.licence(1));
        String stranger = Tokens.partner(UUID.randomUUID(), "AA");
        List<String> answers = Arrays.asList(cast.customer, UUID.randomUUID(), new UUID(0, 0)).stream()
                .map(customer -> operation.call(Calls.as(stranger), cast, customer, id).statusCode(403).body("code", equalTo(20002)).extract()
                        .<String>path("description").replace(customer.toString(), "{customer}")).distinct().toList();
        assertEquals(1, answers.size());
        operation.call(Calls.as(stranger), cast, "nonsense", id).statusCode(403).body("code", equalTo(20002));
        Calls.get(cast, id).body("status", equalTo("Active"));
    }

    @Test
    @Tag("R113")
    void aStrangersDryRunTellsNothingAboutTheCustomer() {
        Cast cast = stage.in("sandbox");
        RequestSpecification stranger = Calls.as(Tokens.partner(UUID.randomUUID(), "AA")).header("Prefer", "explain");
        stranger.body(Calls.request(cast, UUID.randomUUID())).post(Calls.transfers(cast) + "?validateOnly=true").then().statusCode(403)
                .body("code", equalTo(20002)).body("checks.code", equalTo(List.of(20002)));
        Calls.as(Tokens.partner(UUID.randomUUID(), "AA")).header("Prefer", "explain").get("/v1/customers/" + cast.customer + "/transferseligibility").then()
                .statusCode(403).body("checks.code", equalTo(List.of(20002)));
    }

    @ParameterizedTest
    @EnumSource
    void aFormerPartnerSeesNothingAnyMore(Operation operation) {
        Cast cast = stage.ready();
        String id = Calls.created(cast, cast.licence(1));
        cast.sourceLeaves();
        stage.heard();
        operation.call(Calls.asSource(cast), cast, cast.customer, id).statusCode(403).body("code", equalTo(20002));
    }

    @ParameterizedTest
    @EnumSource
    void someoneElsesTransferAndAnUnknownOneAreTheSame(Operation operation) {
        if (!operation.ofOne) {
            return;
        }
        Cast cast = stage.ready();
        Cast other = stage.ready();
        String foreign = Calls.created(other, other.licence(1));
        UUID thirdPartner = UUID.randomUUID();
        other.relates(thirdPartner, "direct");
        stage.heard();
        operation.call(Calls.as(Tokens.partner(thirdPartner, "AA")), other, other.customer, foreign).statusCode(404).body("code", equalTo(900100));
        for (String id : List.of(foreign, UUID.randomUUID().toString(), "nonsense")) {
            operation.call(Calls.asTarget(cast), cast, cast.customer, id).statusCode(404).body("code", equalTo(900100));
            operation.call(Calls.asSource(cast), cast, cast.customer, id).statusCode(404).body("code", equalTo(900100));
        }
        Calls.get(other, foreign).body("status", equalTo("Active"));
    }

    @Test
    @Tag("R162")
    void adminAgentsAndTheirAppsCreateAndSalesAgentsAnswer() {
        Cast cast = stage.ready();
        String id = Calls.as(Tokens.partnerApp(cast.source, "AA")).body(Calls.request(cast, cast.licence(1))).post(Calls.transfers(cast)).then()
                .statusCode(201).extract().path("id");
        Calls.as(Tokens.partner(cast.provider, "SA")).get(Calls.transfers(cast) + "/" + id).then().statusCode(200);
        Calls.as(Tokens.partnerApp(cast.provider, "SA")).body("{\"status\":\"reject\"}").patch(Calls.transfers(cast) + "/" + id).then().statusCode(200);
    }

    @Test
    void aRefusedCreationIsOnRecord() {
        Cast cast = stage.lacking(Cast.Fact.SOURCE_ENROLLED);
        Calls.create(cast, cast.licence(1)).statusCode(403);
        assertEquals(1, stage.auditRows(cast.customer, "decline"));
        assertTrue(stage.number("select count(*) from audit where customer_id = ? and refusal->>'code' = '900149'", cast.customer) == 1);
    }
}
