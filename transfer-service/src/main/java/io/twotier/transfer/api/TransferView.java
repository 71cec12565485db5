package io.twotier.transfer.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.twotier.platform.wire.Attributes;
import io.twotier.platform.wire.Links;
import io.twotier.platform.wire.Resource;
import io.twotier.transfer.Course;
import io.twotier.transfer.Parties;
import io.twotier.transfer.Transfer;
import io.twotier.transfer.TransferGroup;
import io.twotier.transfer.TransferStatus;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A TransferEntity, and what that of the public API lacks behind it.
 *
 * @param viewer         the partner looking at it; the wire spells its name in lower case
 * @param lineItems      what the viewer is told of: the target of a request only what it has by now
 * @param expirationTime until then the other party has to answer; only while it is awaited
 * @param closedBy       who withdrew or rejected it; it closed by itself when nobody did
 * @param progress       only while it is in progress, and to who sees the lines
 * @param terms          only in the form from partner to partner
 */
public record TransferView(UUID id, String status, Instant createdTime, Instant lastModifiedTime, String lastModifiedUser, String customerName,
                           UUID customerTenantId, @JsonProperty("partnertenantid") UUID viewer, String sourcePartnerName,
                           UUID sourcePartnerTenantId, String targetPartnerName, UUID targetPartnerTenantId, List<LineView> lineItems,
                           String clientReference, String createdBy, Instant acceptedTime, String acceptedBy, Instant closedTime, String closedBy,
                           Instant expirationTime, Progress progress, @JsonUnwrapped PartnerTerms terms, Links links,
                           Attributes attributes) implements Resource {

    public static TransferView of(Transfer transfer, UUID viewer) {
        Parties parties = transfer.parties();
        Course course = transfer.course();
        List<TransferGroup> seen = transfer.groupsSeenBy(viewer);
        boolean running = transfer.status() == TransferStatus.IN_PROGRESS;
        boolean tellsProgress = running && !seen.isEmpty();
        boolean recordToo = transfer.form().tellsSourceOfTheRecord() || parties.targetId().equals(viewer);
        return new TransferView(transfer.id(), transfer.wireStatus(), course.createdAt(), course.changedAt(), course.changedBy(),
                parties.customerName(), parties.customerId(), viewer, parties.sourceName(), parties.sourceId(), parties.targetName(), parties.targetId(),
                seen.stream().map(group -> LineView.seen(group, running, recordToo)).toList(), transfer.clientReference(),
                course.createdBy(), course.acceptedAt(), course.acceptedBy(), course.closedAt(), course.closedBy(),
                transfer.status() == TransferStatus.OPEN ? course.expiresAt() : null, tellsProgress ? Progress.of(transfer) : null,
                PartnerTerms.of(transfer, viewer),
                Links.self("/customers/" + parties.customerId() + "/transfers/" + transfer.id()),
                Attributes.of("TransferEntity", transfer.version()));
    }
}
