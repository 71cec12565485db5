package io.twotier.partner.simulation;

import static io.twotier.partner.Cast.as;
import static io.twotier.partner.Cast.globalAdminOf;
import static io.twotier.partner.Cast.salesAgentOf;
import static io.twotier.partner.simulation.Simulated.name;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.twotier.partner.Cast;
import io.twotier.partner.Cast.Member;
import io.twotier.partner.PartnerServiceTest;
import io.twotier.partner.partnership.Neighbours;
import io.twotier.partner.partnership.Partnering;
import io.twotier.platform.testkit.Tokens;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** No relation crosses environments, and two simulations are two of them. */
@PartnerServiceTest
class BorderTest {

    @Inject
    Neighbours neighbours;

    @Test
    void nobodyOfAnotherEnvironmentOrSimulationAnswersAnInvitation() {
        String spring = name();
        Member provider = Simulated.provider(spring);
        String token = Partnering.token(salesAgentOf(provider).post(Partnering.INVITATIONS).jsonPath());
        for (Member stranger : List.of(Cast.reseller("SE"), Simulated.reseller(name()))) {
            globalAdminOf(stranger).post(Partnering.INVITATIONS + "/" + token + "/accept").then().statusCode(403).body("code", equalTo(970202));
            globalAdminOf(stranger).post(Partnering.INVITATIONS + "/" + token + "/decline").then().statusCode(403).body("code", equalTo(970202));
        }
        String production = Partnering.token(salesAgentOf(Cast.provider("SE")).post(Partnering.INVITATIONS).jsonPath());
        Member reseller = Simulated.reseller(spring);
        globalAdminOf(reseller).post(Partnering.INVITATIONS + "/" + production + "/accept").then().statusCode(403).body("code", equalTo(970202));
        globalAdminOf(reseller).post(Partnering.INVITATIONS + "/" + token + "/accept").then().statusCode(200);
    }

    @Test
    void anInvitationThatNamesSomebodyElsewhereIsNotHeardThere() {
        Member provider = Simulated.provider(name());
        Member named = Cast.reseller("SE");
        JsonPath invitation = salesAgentOf(provider).body(Map.of("resellerTenantId", named.id())).post(Partnering.INVITATIONS).then().statusCode(201).extract().jsonPath();
        globalAdminOf(named).get(Partnering.INVITATIONS + "?direction=received").then().statusCode(200).body("items", hasSize(0));
        Member neighbour = Simulated.reseller(as(Tokens.partner(provider.id(), "AA")).get(Simulated.CLOCK).path("simulation"));
        String heard = salesAgentOf(provider).body(Map.of("resellerTenantId", neighbour.id())).post(Partnering.INVITATIONS).then().statusCode(201).extract().path("id");
        globalAdminOf(neighbour).get(Partnering.INVITATIONS + "?direction=received").then().statusCode(200).body("items", hasSize(1))
                .body("items.id", hasItem(heard)).body("items.id", not(hasItem(invitation.getString("id"))));
    }

    /** Else a partner of production would live by a clock that somebody moves, and might move it. */
    @Test
    void aCustomersTenantBecomesAPartnerOnlyWhereItLives() {
        String spring = name();
        neighbours.heard();
        UUID simulated = neighbours.customerIn("simulation:" + spring);
        registers(simulated, "production", null).statusCode(409).body("code", equalTo(976052));
        registers(simulated, "simulation", name()).statusCode(409).body("code", equalTo(976052));
        UUID production = neighbours.customerIn("production");
        registers(production, "simulation", spring).statusCode(409).body("code", equalTo(976052));
        registers(simulated, "simulation", spring).statusCode(201);
        registers(production, "production", null).statusCode(201);
    }

    private static ValidatableResponse registers(UUID tenant, String environment, String simulation) {
        Member another = Cast.unregistered("IndirectProvider", "SE");
        Member member = new Member(tenant, another.name(), another.globalMpnId(), another.mpnId(), another.country());
        return Simulated.register(member, "IndirectProvider", "2026-02-01", environment, simulation);
    }

    @Test
    void twoSimulationsMayHaveTheSameMpnIdsAndOneMayNot() {
        String spring = name();
        Member one = Cast.unregistered("IndirectProvider", "SE");
        Simulated.register(one, "IndirectProvider", "2026-02-01", "simulation", spring).statusCode(201);
        Map<String, Object> again = new HashMap<>(Cast.registration(Cast.unregistered("IndirectProvider", "SE"), "IndirectProvider", "2026-02-01"));
        again.put("mpnIds", List.of(Map.of("id", one.globalMpnId(), "kind", "global"), Map.of("id", one.mpnId(), "kind", "location")));
        again.put("environment", "simulation");
        again.put("simulation", spring);
        as(Tokens.operator()).body(again).post("/v1/operator/partners").then().statusCode(409).body("code", equalTo(970004));
        again.put("simulation", name());
        as(Tokens.operator()).body(again).post("/v1/operator/partners").then().statusCode(201);
        globalAdminOf(one).get("/v1/profiles/mpn?mpnId=" + one.mpnId()).then().statusCode(200);
    }
}
