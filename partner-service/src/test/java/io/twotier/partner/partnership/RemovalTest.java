package io.twotier.partner.partnership;

import static io.twotier.partner.Cast.as;
import static io.twotier.partner.Cast.globalAdminOf;
import static io.twotier.partner.Cast.salesAgentOf;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.twotier.partner.Cast;
import io.twotier.partner.Cast.Member;
import io.twotier.partner.PartnerServiceTest;
import io.twotier.platform.testkit.TopicProbe;
import io.twotier.platform.testkit.Tokens;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A provider ends a partnership. */
@PartnerServiceTest
class RemovalTest {

    private static final String OF_PROVIDER = "/v1/relationships?relationship_type=IsIndirectCloudSolutionProviderOf";
    private static final Map<String, Object> CONFIRMED = Map.of("goodFaithConfirmed", true, "textVersion", "2026-01");

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String brokers;
    @Inject
    EntityManager entities;

    @Test
    @Tag("R57")
    @Tag("R60")
    @Tag("R61")
    @Tag("R62")
    void aRemovedResellerLeavesTheListUntoldAndTheConfirmationIsKept() {
        Member provider = Cast.provider("SE");
        Member reseller = partnerOf(provider);
        Object mails = entities.createNativeQuery("select count(*) from mail").getSingleResult();
        salesAgentOf(provider).body(CONFIRMED).post(removal(reseller)).then().statusCode(200).body("state", equalTo("Removed"))
                .body("advisory", startsWith("The reseller and its customers are not notified"));
        salesAgentOf(provider).get(OF_PROVIDER).then().body("totalCount", equalTo(0));
        salesAgentOf(reseller).get("/v1/relationships?relationship_type=IsIndirectResellerOf").then().body("totalCount", equalTo(0));
        assertEquals(List.of("2026-01"), entities.createNativeQuery("select r.text_version from partnership_removal r join partnership p on p.id = r.partnership_id "
                + "where p.provider_id = ?1 and r.confirmed_by like 'user:%'").setParameter(1, provider.id()).getResultList());
        assertEquals(mails, entities.createNativeQuery("select count(*) from mail").getSingleResult());
        try (TopicProbe probe = new TopicProbe(brokers)) {
            var removed = probe.await("partner-events", e -> (provider.id() + ":" + reseller.id()).equals(e.key())
                    && "io.twotier.partner.PartnershipRemoved.v1".equals(TopicProbe.header(e, "ce_type")), Duration.ofSeconds(10));
            assertEquals(provider.id().toString(), TopicProbe.header(removed, "ce_audience"));
            assertEquals("2", TopicProbe.header(removed, "ce_sequence"));
        }
    }

    @Test
    @Tag("R56")
    void withoutTheConfirmationNothingIsRemoved() {
        Member provider = Cast.provider("SE");
        Member reseller = partnerOf(provider);
        for (Map<String, Object> body : List.<Map<String, Object>>of(Map.of(), Map.of("goodFaithConfirmed", false, "textVersion", "1"), Map.of("goodFaithConfirmed", true))) {
            salesAgentOf(provider).body(body).post(removal(reseller)).then().statusCode(400).body("code", equalTo(970213)).body("rule", equalTo("R56"));
        }
        salesAgentOf(provider).get(OF_PROVIDER).then().body("totalCount", equalTo(1));
    }

    @Test
    @Tag("R26")
    @Tag("R55")
    void aResellerIsPointedToTheProviderAndSupport() {
        Member provider = Cast.provider("SE");
        Member reseller = partnerOf(provider);
        globalAdminOf(reseller).body(CONFIRMED).post(removal(provider)).then().statusCode(403).body("code", equalTo(970212))
                .body("cure.who", equalTo("the provider, or the programme's support"));
        as(Tokens.partner(provider.id(), "HA")).body(CONFIRMED).post(removal(reseller)).then().statusCode(403).body("code", equalTo(1002));
        salesAgentOf(provider).get(OF_PROVIDER).then().body("totalCount", equalTo(1));
    }

    @Test
    @Tag("R26")
    @Tag("R55")
    @Tag("R57")
    void theProgrammesSupportEndsItForAResellerThatAsksAndIsKeptAsWhoConfirmed() {
        Member provider = Cast.provider("SE");
        Member reseller = partnerOf(provider);
        String removal = "/v1/operator/relationships/" + provider.id() + "/" + reseller.id() + "/remove";
        salesAgentOf(provider).body(CONFIRMED).post(removal).then().statusCode(403).body("code", equalTo(1002));
        as(Tokens.operator()).body(Map.of()).post(removal).then().statusCode(400).body("code", equalTo(970213));
        as(Tokens.operator()).body(CONFIRMED).post("/v1/operator/relationships/" + reseller.id() + "/" + provider.id() + "/remove").then().statusCode(404);
        as(Tokens.operator()).body(CONFIRMED).post(removal).then().statusCode(200).body("id", equalTo(reseller.id().toString())).body("state", equalTo("Removed"));
        salesAgentOf(provider).get(OF_PROVIDER).then().body("totalCount", equalTo(0));
        salesAgentOf(provider).get("/v1/relationships/" + reseller.id() + "/history").then().body("items[0].removedBy", startsWith("user:"));
        as(Tokens.operator()).body(CONFIRMED).post(removal).then().statusCode(404).body("code", equalTo(970211));
    }

    @Test
    @Tag("R55")
    void whoIsNoProviderEndsNothing() {
        for (Member other : List.of(Cast.reseller("SE"), Cast.directBill("SE", "2026-05-15"))) {
            globalAdminOf(other).body(CONFIRMED).post(removal(Cast.reseller("SE"))).then().statusCode(403).body("code", equalTo(970212));
        }
    }

    @Test
    void aStrangerIsToldNothingAndARemovedOneCanBeInvitedAgain() {
        Member provider = Cast.provider("SE");
        Member reseller = partnerOf(provider);
        salesAgentOf(Cast.provider("SE")).body(CONFIRMED).post(removal(reseller)).then().statusCode(404).body("code", equalTo(970211));
        salesAgentOf(provider).body(CONFIRMED).post("/v1/relationships/" + UUID.randomUUID() + "/remove").then().statusCode(404).body("code", equalTo(970211));
        salesAgentOf(provider).body(CONFIRMED).post(removal(reseller)).then().statusCode(200);
        salesAgentOf(provider).body(CONFIRMED).post(removal(reseller)).then().statusCode(404).body("code", equalTo(970211));
        accept(provider, reseller);
        salesAgentOf(provider).get(OF_PROVIDER).then().body("items[0].id", equalTo(reseller.id().toString()));
    }

    private static Member partnerOf(Member provider) {
        Member reseller = Cast.reseller("SE");
        accept(provider, reseller);
        return reseller;
    }

    private static void accept(Member provider, Member reseller) {
        String url = salesAgentOf(provider).post("/v1/relationships/invitations").then().statusCode(201).extract().path("url");
        globalAdminOf(reseller).post("/v1/relationships/invitations/" + url.substring(url.lastIndexOf('/') + 1) + "/accept").then().statusCode(200);
    }

    private static String removal(Member other) {
        return "/v1/relationships/" + other.id() + "/remove";
    }
}
