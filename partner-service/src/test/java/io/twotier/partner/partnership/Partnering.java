package io.twotier.partner.partnership;

import static io.twotier.partner.Cast.globalAdminOf;
import static io.twotier.partner.Cast.salesAgentOf;

import io.restassured.path.json.JsonPath;
import io.twotier.partner.Cast;
import io.twotier.partner.Cast.Member;
import java.util.Map;

/** How two become partners and part again. */
public final class Partnering {

    public static final String INVITATIONS = "/v1/relationships/invitations";
    public static final String OF_PROVIDER = "/v1/relationships?relationship_type=IsIndirectCloudSolutionProviderOf";
    public static final String OF_RESELLER = "/v1/relationships?relationship_type=IsIndirectResellerOf";
    public static final Map<String, Object> CONFIRMED = Map.of("goodFaithConfirmed", true, "textVersion", "2026-01");

    private Partnering() {
    }

    public static JsonPath invitation(Member provider) {
        return salesAgentOf(provider).post(INVITATIONS).then().statusCode(201).extract().jsonPath();
    }

    public static String token(JsonPath invitation) {
        String url = invitation.getString("url");
        return url.substring(url.lastIndexOf('/') + 1);
    }

    public static void accept(Member provider, Member reseller) {
        globalAdminOf(reseller).post(INVITATIONS + "/" + token(invitation(provider)) + "/accept").then().statusCode(200);
    }

    /** A new reseller that is the provider's partner. */
    public static Member partnerOf(Member provider) {
        Member reseller = Cast.reseller("SE");
        accept(provider, reseller);
        return reseller;
    }

    public static void remove(Member provider, Member reseller) {
        salesAgentOf(provider).body(CONFIRMED).post("/v1/relationships/" + reseller.id() + "/remove").then().statusCode(200);
    }
}
