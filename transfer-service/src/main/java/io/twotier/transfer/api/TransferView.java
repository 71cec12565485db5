package io.twotier.transfer.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.twotier.platform.wire.Attributes;
import io.twotier.platform.wire.Links;
import io.twotier.platform.wire.Resource;
import io.twotier.transfer.Course;
import io.twotier.transfer.Parties;
import io.twotier.transfer.Transfer;
import io.twotier.transfer.TransferStatus;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A TransferEntity, and what that of the public API lacks behind it.
 *
 * @param viewer         the partner looking at it; the wire spells its name in lower case
 * @param expirationTime until then the target has to answer; only while it is awaited
 * @param closedBy       who withdrew or rejected it; it closed by itself when nobody did
 * @param progress       only while it is in progress
 */
public record TransferView(UUID id, String status, Instant createdTime, Instant lastModifiedTime, String lastModifiedUser, String customerName,
                           UUID customerTenantId, @JsonProperty("partnertenantid") UUID viewer, String sourcePartnerName,
                           UUID sourcePartnerTenantId, String targetPartnerName, UUID targetPartnerTenantId, List<LineView> lineItems,
                           String clientReference, String createdBy, Instant acceptedTime, String acceptedBy, Instant closedTime, String closedBy,
                           Instant expirationTime, Progress progress, Links links, Attributes attributes) implements Resource {

    static TransferView of(Transfer transfer, UUID viewer) {
        Parties parties = transfer.parties();
        Course course = transfer.course();
        boolean running = transfer.status() == TransferStatus.IN_PROGRESS;
        return new TransferView(transfer.id(), transfer.wireStatus(), course.createdAt(), course.changedAt(), course.changedBy(),
                parties.customerName(), parties.customerId(), viewer, parties.sourceName(), parties.sourceId(), parties.targetName(), parties.targetId(),
                transfer.groups().stream().map(running ? LineView::inProgress : LineView::of).toList(), transfer.clientReference(),
                course.createdBy(), course.acceptedAt(), course.acceptedBy(), course.closedAt(), course.closedBy(),
                transfer.status() == TransferStatus.OPEN ? course.expiresAt() : null, running ? Progress.of(transfer) : null,
                Links.self("/customers/" + parties.customerId() + "/transfers/" + transfer.id()),
                Attributes.of("TransferEntity", transfer.version()));
    }
}
