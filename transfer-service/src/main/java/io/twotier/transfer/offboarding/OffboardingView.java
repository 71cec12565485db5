package io.twotier.transfer.offboarding;

import io.twotier.platform.wire.Attributes;
import io.twotier.platform.wire.Links;
import io.twotier.platform.wire.Resource;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * An off-boarding and how far it is.
 *
 * @param wave         the last that was begun; 0 before the first
 * @param acceptedTime when the target consented to all of it, and {@code acceptedBy} who did
 * @param operationId  under which it goes on: its own id
 * @param preview      how it stands with the first of its customers, when it is only tried
 */
public record OffboardingView(UUID id, String status, UUID sourcePartnerTenantId, UUID targetPartnerTenantId, int waveSize, int stopAfterFailures, int wave,
                              String partnerIdOnRecord, String clientReference, Tally progress, Instant createdTime, String createdBy, Instant startedTime,
                              String startedBy, Instant acceptedTime, String acceptedBy, Instant lastModifiedTime, String lastModifiedUser, Instant endedTime,
                              UUID operationId, List<DepartureView> preview, Links links, Attributes attributes) implements Resource {

    static OffboardingView of(Offboarding one, Tally progress, List<DepartureView> preview) {
        return new OffboardingView(one.id(), one.status().wireName(), one.sourceId(), one.targetId(), one.waveSize(), one.stopAfterFailures(), one.wave(),
                one.partnerIdOnRecord(), one.clientReference(), progress, one.createdAt(), one.createdBy(), one.startedAt(), one.startedBy(), one.consentedAt(),
                one.consentedBy(), one.changedAt(), one.changedBy(), one.endedAt(), one.id(), preview, Links.self("/offboardings/" + one.id()),
                Attributes.of("Offboarding", one.version()));
    }
}
