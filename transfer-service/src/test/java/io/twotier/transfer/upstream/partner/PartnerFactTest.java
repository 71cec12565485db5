package io.twotier.transfer.upstream.partner;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.twotier.platform.event.Received;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What two aggregates say of one partner is one fact. */
class PartnerFactTest {

    private final PartnerFact reseller = PartnerFact.about(UUID.randomUUID());

    @Test
    @Tag("R50")
    void ofSeveralLocationsOnlyTheOneTheResellerWasOnboardedWithCounts() {
        told(1, "7100945", "7100999", "7100945");
        assertTrue(reseller.maySellAs("7100945"));
        assertFalse(reseller.maySellAs("7100999"));
        told(2, "7100945", "7100999", "7100945", "7101000");
        assertTrue(reseller.maySellAs("7100945"));
        assertFalse(reseller.maySellAs("7101000"));
    }

    @Test
    @Tag("R50")
    void whoeverToldItFirstTheEnrolmentHasTheLastWord() {
        told(1, "7100945", "7100945", "7100999");
        reseller.enrolled(said(1, new EnrollmentSaid(reseller.id(), "pending_review", null)));
        assertTrue(reseller.maySellAs("7100945"));
        assertFalse(reseller.maySellAs("7100999"));
        reseller.enrolled(said(2, new EnrollmentSaid(reseller.id(), "active", "7100999")));
        told(2, "7100945", "7100945", "7100999");
        assertTrue(reseller.maySellAs("7100999"));
        assertFalse(reseller.maySellAs("7100945"));
    }

    @Test
    @Tag("R50")
    void aPartnerThatNeverToldItWasOnboardedWithItsFirstLocation() {
        told(1, null, "7100945", "7100999");
        assertTrue(reseller.maySellAs("7100945"));
        assertFalse(reseller.maySellAs("7100999"));
    }

    private void told(long sequence, String onboarded, String... locations) {
        List<PartnerSaid.MpnId> ids = Arrays.stream(locations).map(id -> new PartnerSaid.MpnId(id, "location")).toList();
        reseller.told(said(sequence, new PartnerSaid(reseller.id(), "Tallbacken IT", List.of("indirect_reseller"), "SE", "EUROPE", ids, onboarded, null)));
    }

    private static <T> Received<T> said(long sequence, T data) {
        return new Received<>(UUID.randomUUID(), "t", "s", sequence, "production", "user:x", UUID.randomUUID(), Instant.EPOCH, data);
    }
}
