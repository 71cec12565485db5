package io.twotier.partner.partnership;

import static io.twotier.partner.Cast.globalAdminOf;
import static io.twotier.partner.Cast.salesAgentOf;
import static io.twotier.partner.partnership.Partnering.OF_RESELLER;
import static io.twotier.partner.partnership.Partnering.accept;
import static io.twotier.partner.partnership.Partnering.partnerOf;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.path.json.JsonPath;
import io.twotier.partner.Cast;
import io.twotier.partner.Cast.Member;
import io.twotier.partner.PartnerServiceTest;
import io.twotier.platform.testkit.TopicProbe;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What the other services need to know of partnerships and enrolments to enforce their part of a rule, and when it is said. */
@PartnerServiceTest
class ToldTest {

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String brokers;
    @Inject
    Neighbours neighbours;

    @Test
    @Tag("R22")
    @Tag("R32")
    @Tag("R114")
    @Tag("R139")
    void thatAPairIsPartnersIsToldBeforeTheAcceptanceIsAnswered() {
        Member provider = Cast.provider("SE");
        Member reseller = partnerOf(provider);
        ConsumerRecord<String, String> accepted = alreadySaid("PartnershipAccepted", provider.id() + ":" + reseller.id());
        JsonPath told = JsonPath.from(accepted.value());
        assertEquals("active", told.getString("state"));
        assertEquals(provider.id().toString(), told.getString("providerId"));
        assertEquals(reseller.id().toString(), told.getString("resellerId"));
        assertEquals(reseller.mpnId(), told.getString("resellerMpnId"));
        assertEquals("EUROPE EUROPE", told.getString("providerRegion") + " " + told.getString("resellerRegion"));
    }

    @Test
    @Tag("R24")
    @Tag("R64")
    void thatAPairIsPartnersNoMoreIsToldBeforeTheRemovalIsAnsweredAndAnotherProviderCanFollow() {
        Member provider = Cast.provider("SE");
        Member reseller = partnerOf(provider);
        Partnering.remove(provider, reseller);
        JsonPath told = JsonPath.from(alreadySaid("PartnershipRemoved", provider.id() + ":" + reseller.id()).value());
        assertEquals("removed", told.getString("state"));
        assertEquals(provider.id() + " " + reseller.id(), told.getString("providerId") + " " + told.getString("resellerId"));
        Member another = Cast.provider("SE");
        accept(another, reseller);
        salesAgentOf(reseller).get(OF_RESELLER).then().body("items.id", equalTo(List.of(another.id().toString())));
    }

    @Test
    @Tag("R25")
    void whoStaysACustomerOfOneProviderCanBecomeResellerOfAnother() {
        neighbours.heard();
        Member provider = Cast.provider("SE");
        Member itsReseller = partnerOf(provider);
        Member organisation = Cast.reseller("SE");
        neighbours.tell("customer-events", organisation.id().toString(), "io.twotier.customer.CustomerCreated.v1", organisation.id().toString(), 1,
                "{\"customerId\":\"%s\",\"companyName\":\"The reseller itself\"}".formatted(organisation.id()));
        neighbours.relationship(UUID.randomUUID(), organisation.id(), provider, itsReseller, true);
        accept(Cast.provider("SE"), organisation);
        salesAgentOf(provider).get("/v1/relationships/" + itsReseller.id() + "/removal-preview").then().statusCode(200)
                .body("customers.items.customerId", equalTo(List.of(organisation.id().toString())));
    }

    @Test
    @Tag("R137")
    @Tag("R158")
    void aFinishedEnrolmentIsToldInThePartnersExistingTenantWithBothTypes() {
        Member partner = Cast.directBill("SE", "2026-10-15");
        String enrollment = Cast.approvedEnrollment(partner);
        globalAdminOf(partner).post("/v1/enrollments/" + enrollment + "/agreement/accept").then().statusCode(200);
        ConsumerRecord<String, String> activated = alreadySaid("IndirectResellerActivated", partner.id().toString());
        JsonPath told = JsonPath.from(activated.value());
        assertEquals(partner.id().toString(), told.getString("partnerId"));
        assertEquals(Set.of("direct_bill", "indirect_reseller"), Set.copyOf(told.getList("types", String.class)));
        assertEquals(enrollment, TopicProbe.header(activated, "ce_subject"));
    }

    /** What is on the topic now; the answer was held until then. */
    private ConsumerRecord<String, String> alreadySaid(String type, String key) {
        try (TopicProbe probe = new TopicProbe(brokers)) {
            return probe.await("partner-events", e -> key.equals(e.key()) && TopicProbe.header(e, "ce_type").equals("io.twotier.partner." + type + ".v1"),
                    Duration.ofSeconds(1));
        }
    }
}
