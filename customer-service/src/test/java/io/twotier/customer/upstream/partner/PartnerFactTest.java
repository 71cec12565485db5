package io.twotier.customer.upstream.partner;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.twotier.platform.event.Received;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What two aggregates say of one partner is one fact. */
class PartnerFactTest {

    private final PartnerFact reseller = PartnerFact.about(UUID.randomUUID());

    @Test
    void ofSeveralLocationsOnlyTheOneTheResellerWasOnboardedWithCounts() {
        told(1, "7100945", "7100999", "7100945");
        assertEquals("7100945", reseller.mpnId());
        told(2, "7100945", "7100999", "7100945", "7101000");
        assertEquals("7100945", reseller.mpnId());
    }

    @Test
    void whoeverToldItFirstTheEnrolmentHasTheLastWord() {
        told(1, "7100945", "7100945", "7100999");
        reseller.enrolled(said(1, new EnrollmentSaid(reseller.id(), "pending_review", null)));
        assertEquals("7100945", reseller.mpnId());
        reseller.enrolled(said(2, new EnrollmentSaid(reseller.id(), "active", "7100999")));
        told(2, "7100945", "7100945", "7100999");
        assertEquals("7100999", reseller.mpnId());
    }

    @Test
    void aPartnerThatNeverToldItWasOnboardedWithItsFirstLocation() {
        told(1, null, "7100945", "7100999");
        assertEquals("7100945", reseller.mpnId());
    }

    private void told(long sequence, String onboarded, String... locations) {
        List<PartnerSaid.MpnId> ids = Arrays.stream(locations).map(id -> new PartnerSaid.MpnId(id, "location")).toList();
        reseller.told(said(sequence, new PartnerSaid(reseller.id(), "Tallbacken IT", List.of("indirect_reseller"), "SE", "EUROPE", ids, onboarded, "active", List.of())));
    }

    private static <T> Received<T> said(long sequence, T data) {
        return new Received<>(UUID.randomUUID(), "t", "s", sequence, "production", "user:x", UUID.randomUUID(), Instant.EPOCH, data);
    }
}
