package io.twotier.partner.account;

import static io.twotier.partner.Cast.as;
import static io.twotier.partner.Cast.globalAdminOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.response.ValidatableResponse;
import io.twotier.partner.Cast;
import io.twotier.partner.Cast.Member;
import io.twotier.partner.PartnerServiceTest;
import io.twotier.partner.Said;
import io.twotier.platform.TenantClock;
import io.twotier.platform.testkit.Tokens;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The programme restricts a partner's direct-bill rights, and says so in time. */
@PartnerServiceTest
class DirectBillTest {

    private static final String REASON = "The support requirements are not met.";
    private static final LocalDate TODAY = LocalDate.now(ZoneOffset.UTC);

    @Inject
    DirectBillSweeper sweeper;
    @Inject
    TenantClock clock;
    @ConfigProperty(name = "kafka.bootstrap.servers")
    String brokers;

    @Test
    @Tag("R87")
    void aDecidedRestrictionIsNoticedWithItsDateAndHoldsFromThatDayOnAndNotBefore() {
        Member partner = Cast.directBill("SE", "2026-10-15");
        LocalDate day = TODAY.plusDays(40);
        decide(partner, "restricted", day, REASON).statusCode(200).body("directBillStatus", equalTo("active"))
                .body("directBillAnnounced.status", equalTo("restricted")).body("directBillAnnounced.effectiveDate", equalTo(day.toString()));
        globalAdminOf(partner).get("/v1/notices").then().statusCode(200).body("items", hasSize(1)).body("items[0].kind", equalTo("direct_bill_restricted"))
                .body("items[0].effectiveDate", equalTo(day.toString())).body("items[0].reason", equalTo(REASON));
        sweeper.sweep(only(partner, day.minusDays(1).atTime(23, 59, 59).toInstant(ZoneOffset.UTC)));
        partner(partner).body("directBillStatus", equalTo("active"));
        sweeper.sweep(only(partner, day.atStartOfDay().toInstant(ZoneOffset.UTC)));
        partner(partner).body("directBillStatus", equalTo("restricted")).body("directBillReason", equalTo(REASON)).body("directBillAnnounced", nullValue());
        assertEquals(List.of("PartnerRegistered", "PartnerProfileChanged", "DirectBillRestricted"), Said.types(Said.of(brokers, partner.id(), 3)));
    }

    @Test
    @Tag("R8")
    void aRestrictionAndItsReasonAreToldToOthersAndReadableByThePartner() {
        Member partner = Cast.directBill("SE", "2026-10-15");
        decide(partner, "restricted", null, REASON).statusCode(200).body("directBillStatus", equalTo("restricted"));
        globalAdminOf(partner).get("/v1/profiles/organization").then().statusCode(200).body("directBillStatus", equalTo("restricted")).body("directBillReason", equalTo(REASON));
        Said.Event told = Said.of(brokers, partner.id(), 2).get(1);
        assertEquals("DirectBillRestricted", told.type());
        assertEquals("restricted", told.data().getString("directBillStatus"));
        assertEquals(REASON, told.data().getString("directBillReason"));
    }

    @Test
    void aPastDateHoldsAtOnceAndTheRightsCanBeGivenBack() {
        Member partner = Cast.directBill("SE", "2026-10-15");
        decide(partner, "restricted", TODAY.minusDays(3), REASON).statusCode(200).body("directBillStatus", equalTo("restricted"));
        decide(partner, "active", TODAY, "Met again.").statusCode(200).body("directBillStatus", equalTo("active")).body("directBillReason", nullValue());
        assertEquals(List.of("PartnerRegistered", "DirectBillRestricted", "DirectBillRestored"), Said.types(Said.of(brokers, partner.id(), 3)));
        globalAdminOf(partner).get("/v1/notices").then().body("items.kind", contains("direct_bill_restored", "direct_bill_restricted"))
                .body("items[1].effectiveDate", equalTo(TODAY.minusDays(3).toString()));
    }

    @Test
    void aLaterDecisionTakesThePlaceOfTheAnnouncedOneOrTakesItBack() {
        Member partner = Cast.directBill("SE", "2026-10-15");
        decide(partner, "restricted", TODAY.plusDays(30), REASON).statusCode(200);
        decide(partner, "restricted", TODAY.plusDays(60), REASON).statusCode(200).body("directBillAnnounced.effectiveDate", equalTo(TODAY.plusDays(60).toString()));
        decide(partner, "active", TODAY.plusDays(90), "x").statusCode(409).body("code", equalTo(970014));
        decide(partner, "active", null, "Met in time.").statusCode(200).body("directBillAnnounced", nullValue());
        sweeper.sweep(only(partner, Instant.now().plus(Duration.ofDays(100))));
        partner(partner).body("directBillStatus", equalTo("active"));
        globalAdminOf(partner).get("/v1/notices?size=2").then().body("items.kind", contains("direct_bill_restriction_withdrawn", "direct_bill_restricted"))
                .body("links.next.uri", equalTo("/notices?size=2&seekOperation=Next"));
        assertEquals(List.of("PartnerRegistered", "PartnerProfileChanged", "PartnerProfileChanged", "PartnerProfileChanged"),
                Said.types(Said.of(brokers, partner.id(), 4)));
    }

    @Test
    void whatIsSoAlreadyOrConcernsNoDirectBillPartnerIsRefused() {
        decide(Cast.directBill("SE", "2026-10-15"), "active", null, "x").statusCode(409).body("code", equalTo(970014));
        decide(Cast.provider("SE"), "restricted", null, "x").statusCode(409).body("code", equalTo(970013)).body("rule", equalTo("R87"));
        decide(Cast.directBill("SE", "2026-10-15"), "restricted", null, " ").statusCode(400);
        as(Tokens.operator()).body(Map.of("status", "restricted", "reason", "x")).post("/v1/operator/partners/" + UUID.randomUUID() + "/directbill").then().statusCode(404);
    }

    @Test
    @Tag("R87")
    void severalReplicasThatSweepAtOnceCarryADecisionOutOnce() {
        Member partner = Cast.directBill("SE", "2026-10-15");
        decide(partner, "restricted", TODAY.plusDays(10), REASON).statusCode(200);
        Function<UUID, Instant> later = only(partner, Instant.now().plus(Duration.ofDays(11)));
        CompletableFuture.allOf(Stream.generate(() -> CompletableFuture.runAsync(() -> sweeper.sweep(later))).limit(8).toArray(CompletableFuture[]::new)).join();
        sweeper.sweep(later);
        partner(partner).body("directBillStatus", equalTo("restricted"));
        decide(partner, "active", null, "Met again.").statusCode(200);
        assertEquals(List.of("PartnerRegistered", "PartnerProfileChanged", "DirectBillRestricted", "DirectBillRestored"), Said.types(Said.of(brokers, partner.id(), 4)));
    }

    @Test
    void aDryRunDecidesNothing() {
        Member partner = Cast.directBill("SE", "2026-10-15");
        as(Tokens.operator()).body(Map.of("status", "restricted", "reason", REASON)).post("/v1/operator/partners/" + partner.id() + "/directbill?validateOnly=true").then()
                .statusCode(200).body("directBillStatus", equalTo("restricted"));
        partner(partner).body("directBillStatus", equalTo("active"));
        globalAdminOf(partner).get("/v1/notices").then().body("items", hasSize(0));
    }

    /** The time of one tenant moved, everybody else's as it is. */
    private Function<UUID, Instant> only(Member partner, Instant time) {
        return tenant -> tenant.equals(partner.id()) ? time : clock.now(tenant);
    }

    private static ValidatableResponse partner(Member partner) {
        return as(Tokens.operator()).get("/v1/operator/partners/" + partner.id()).then().statusCode(200);
    }

    private static ValidatableResponse decide(Member partner, String status, LocalDate day, String reason) {
        Map<String, String> body = day == null ? Map.of("status", status, "reason", reason) : Map.of("status", status, "reason", reason, "effectiveDate", day.toString());
        return as(Tokens.operator()).body(body).post("/v1/operator/partners/" + partner.id() + "/directbill").then();
    }
}
