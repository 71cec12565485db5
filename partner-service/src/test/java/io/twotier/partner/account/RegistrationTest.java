package io.twotier.partner.account;

import static io.twotier.partner.Cast.as;
import static io.twotier.partner.Cast.globalAdminOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.twotier.partner.Cast;
import io.twotier.partner.Cast.Member;
import io.twotier.partner.PartnerServiceTest;
import io.twotier.platform.testkit.Tokens;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The operator registers partners. */
@PartnerServiceTest
class RegistrationTest {

    @Test
    @Tag("R1")
    void apartFromTheThreeTypesThereIsNone() {
        register("Wholesaler", "SE", "7500001").statusCode(400).body("code", equalTo(970001)).body("rule", equalTo("R1"));
    }

    @Test
    @Tag("R2")
    void aDistributorIsAnIndirectProvider() {
        register("distributor", "SE", "7500003").statusCode(201).body("types", contains("IndirectProvider"));
    }

    @Test
    void aTenantOrAnMpnIdIsRegisteredOnce() {
        Member known = Cast.provider("SE");
        as(Tokens.operator()).body(Cast.registration(known, "IndirectProvider", "2026-01-01")).post("/v1/operator/partners").then()
                .statusCode(409).body("code", equalTo(970003));
        Member same = new Member(UUID.randomUUID(), "Same id", "7500011", known.mpnId(), "SE");
        as(Tokens.operator()).body(Cast.registration(same, "IndirectProvider", "2026-01-01")).post("/v1/operator/partners").then()
                .statusCode(409).body("code", equalTo(970004));
    }

    @Test
    void aCountryOutsideOfEveryRegionIsRefused() {
        register("DirectBill", "XX", "7500005").statusCode(400).body("code", equalTo(970002));
    }

    @Test
    void onlyTheOperatorRegisters() {
        globalAdminOf(Cast.provider("SE")).body(Map.of()).post("/v1/operator/partners").then().statusCode(403).body("code", equalTo(1002));
        as(Tokens.customer(UUID.randomUUID(), "GA")).get("/v1/operator/partners").then().statusCode(403);
    }

    @Test
    void anMpnIdIsVerifiedByAnyPartnerAndTellsOnlyTheName() {
        Member known = Cast.reseller("SE");
        Member asker = Cast.provider("SE");
        globalAdminOf(asker).get("/v1/profiles/mpn?mpnId=" + known.mpnId()).then().statusCode(200).body("partnerName", equalTo(known.name()))
                .body("mpnId", equalTo(known.mpnId())).body("profileType", equalTo("MpnProfile")).body("links.self.uri", equalTo("/profiles/mpn"));
        globalAdminOf(asker).get("/v1/profiles/mpn?mpnId=1").then().statusCode(404).body("code", equalTo(3000));
        globalAdminOf(asker).get("/v1/profiles/mpn?mpnId=").then().statusCode(200).body("mpnId", equalTo(asker.mpnId()));
    }

    private static io.restassured.response.ValidatableResponse register(String type, String country, String mpnId) {
        Member member = new Member(UUID.randomUUID(), "New", mpnId, mpnId + "9", country);
        return as(Tokens.operator()).body(new HashMap<>(Cast.registration(member, type, "2026-10-01"))).post("/v1/operator/partners").then();
    }
}
