package io.twotier.partner.sandbox;

import static io.twotier.partner.Cast.as;
import static io.twotier.partner.Cast.globalAdminOf;
import static io.twotier.partner.sandbox.Sandboxes.RESELLERS;
import static io.twotier.partner.sandbox.Sandboxes.made;
import static io.twotier.partner.sandbox.Sandboxes.wanted;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.twotier.partner.Cast;
import io.twotier.partner.Cast.Member;
import io.twotier.partner.PartnerServiceTest;
import io.twotier.partner.partnership.Neighbours;
import io.twotier.platform.testkit.Tokens;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@PartnerServiceTest
class SandboxResellerTest {

    private static final String AS_PROVIDER = "/v1/relationships?relationship_type=IsIndirectCloudSolutionProviderOf";
    private static final String AS_RESELLER = "/v1/relationships?relationship_type=IsIndirectResellerOf";

    @Inject
    Neighbours neighbours;

    @Test
    void aResellerThatWasMadeIsEnrolledHasSignedAndIsThePartner() {
        Member provider = Sandboxes.provider("SE");
        Map<String, Object> wanted = wanted("7" + provider.mpnId(), "tall" + provider.mpnId(), "SE");
        JsonPath made = globalAdminOf(provider).body(wanted).post(RESELLERS).then().statusCode(201).body("mpnId", equalTo("7" + provider.mpnId()))
                .body("tenant.adminUserAccount", equalTo("admin@tall" + provider.mpnId() + ".onmicrosoft.com")).body("agreementSignature.agreementType", equalTo("ValueAddedReseller"))
                .body("partnerRelationship.id", equalTo(provider.id().toString())).body("partnerRelationship.relationshipType", equalTo("is_indirect_reseller_of"))
                .body("partnerRelationship.state", equalTo("Active")).body("partnerRelationship.mpnId", equalTo(provider.mpnId()))
                .body("attributes.objectType", equalTo("SandboxIndirectReseller")).extract().jsonPath();
        String id = made.getString("accountId");
        assertEquals(id, made.getString("tenant.id"));
        assertEquals(20, made.getString("tenant.password").length());
        globalAdminOf(provider).get(AS_PROVIDER).then().statusCode(200).body("items.id", contains(id)).body("items.mpnId", contains("7" + provider.mpnId()));
        as(Tokens.partner(UUID.fromString(id), "GA")).get(AS_RESELLER).then().statusCode(200).body("items.id", contains(provider.id().toString()));
        as(Tokens.partner(UUID.fromString(id), "GA")).get("/v1/enrolledprograms/indirectreseller").then().statusCode(200).body("status", equalTo("Active"));
        as(Tokens.partner(UUID.fromString(id), "GA")).get("/v1/profiles/legalbusiness").then().statusCode(200).body("companyName", equalTo("Tall sandbox AB"))
                .body("address.city", equalTo("Mora")).body("vettingStatus", equalTo("authorized"));
        as(Tokens.operator()).get("/v1/operator/partners/" + id).then().statusCode(200).body("environment", equalTo("sandbox")).body("types", hasItem("IndirectReseller"));
    }

    @Test
    void thePasswordIsToldOnceAndTheSameRequestMakesOneReseller() {
        Member provider = Sandboxes.provider("SE");
        Map<String, Object> wanted = wanted();
        String request = UUID.randomUUID().toString();
        String token = Tokens.partner(provider.id(), "GA");
        JsonPath first = as(token).header("MS-RequestId", request).body(wanted).post(RESELLERS).then().statusCode(201).extract().jsonPath();
        as(token).header("MS-RequestId", request).body(wanted).post(RESELLERS).then().statusCode(201)
                .body("accountId", equalTo(first.getString("accountId"))).body("tenant.password", nullValue());
        globalAdminOf(provider).get(AS_PROVIDER).then().body("items.id", contains(first.getString("accountId")));
        assertEquals(List.of(), neighbours.rows("select status from request_answer where body like ?", "%" + first.getString("tenant.password") + "%"));
    }

    @Test
    void onlyAProviderOfTheSandboxMakesOne() {
        globalAdminOf(Cast.provider("SE")).body(wanted()).post(RESELLERS).then().statusCode(403).body("code", equalTo(6003));
        globalAdminOf(Cast.reseller("SE")).body(wanted()).post(RESELLERS).then().statusCode(403).body("code", equalTo(6003));
    }

    @Test
    void aDomainMeansOneTenantForEver() {
        Member provider = Sandboxes.provider("SE");
        Map<String, Object> wanted = wanted();
        String id = globalAdminOf(provider).body(wanted).post(RESELLERS).then().statusCode(201).extract().path("accountId");
        refused(provider, wanted, 409, 1003);
        refused(Sandboxes.provider("SE"), wanted, 409, 1003);
        globalAdminOf(provider).delete(RESELLERS + "/" + id).then().statusCode(204);
        refused(provider, wanted, 409, 1003);
    }

    @Test
    void theResellerIsOfTheProvidersRegionWithALocationNobodyElseHas() {
        Member provider = Sandboxes.provider("SE");
        refused(provider, wanted("8" + provider.mpnId(), "jp" + provider.mpnId(), "JP"), 403, 2201);
        refused(provider, wanted(provider.mpnId(), "same" + provider.mpnId(), "SE"), 409, 970004);
        refused(provider, Map.of("mpnId", "1"), 400, 975001);
        globalAdminOf(provider).get(AS_PROVIDER).then().body("items", empty());
    }

    @Test
    void ofThreeMadeAtOnceByOneThatHasThreeTwoAreMade() {
        Member provider = Sandboxes.provider("SE");
        Stream.of(1, 2, 3).forEach(one -> made(provider));
        List<Integer> statuses = Stream.of(wanted(), wanted(), wanted())
                .map(wanted -> CompletableFuture.supplyAsync(() -> globalAdminOf(provider).body(wanted).post(RESELLERS))).toList().stream()
                .map(CompletableFuture::join).map(Response::statusCode).sorted().toList();
        assertEquals(List.of(201, 201, 403), statuses);
        refused(provider, wanted(), 403, 6004);
    }

    @Test
    void whoIsDeletedIsNoPartnerAnyMoreAndItsLocationIsFree() {
        Member provider = Sandboxes.provider("SE");
        Map<String, Object> wanted = wanted();
        String id = globalAdminOf(provider).body(wanted).post(RESELLERS).then().statusCode(201).extract().path("accountId");
        globalAdminOf(Sandboxes.provider("SE")).delete(RESELLERS + "/" + id).then().statusCode(404).body("code", equalTo(1000));
        globalAdminOf(provider).delete(RESELLERS + "/" + id).then().statusCode(204);
        globalAdminOf(provider).get(AS_PROVIDER).then().body("items", empty());
        globalAdminOf(provider).delete(RESELLERS + "/" + id).then().statusCode(404).body("code", equalTo(1000));
        globalAdminOf(provider).body(wanted((String) wanted.get("mpnId"), "again" + provider.mpnId(), "SE")).post(RESELLERS).then().statusCode(201);
    }

    @Test
    void whoLooksAfterCustomersIsNotDeleted() {
        Member provider = Sandboxes.provider("SE");
        JsonPath made = made(provider);
        Member reseller = new Member(UUID.fromString(made.getString("accountId")), "Tall sandbox", "", made.getString("mpnId"), "SE");
        neighbours.heard();
        neighbours.customer(provider, reseller, "Björkdal");
        globalAdminOf(provider).delete(RESELLERS + "/" + reseller.id()).then().statusCode(409).body("code", equalTo(970310));
        globalAdminOf(provider).get(AS_PROVIDER).then().body("items.id", contains(reseller.id().toString()));
    }

    private static ValidatableResponse refused(Member provider, Map<String, Object> wanted, int status, int code) {
        return globalAdminOf(provider).body(wanted).post(RESELLERS).then().statusCode(status).body("code", equalTo(code));
    }
}
