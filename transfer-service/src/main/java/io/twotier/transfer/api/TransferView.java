package io.twotier.transfer.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.twotier.platform.wire.Attributes;
import io.twotier.platform.wire.Links;
import io.twotier.platform.wire.Resource;
import io.twotier.transfer.Parties;
import io.twotier.transfer.Transfer;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A TransferEntity. @param viewer the partner looking at it; the wire spells its name in lower case */
public record TransferView(UUID id, String status, Instant createdTime, Instant lastModifiedTime, String lastModifiedUser, String customerName,
                           UUID customerTenantId, @JsonProperty("partnertenantid") UUID viewer, String sourcePartnerName,
                           UUID sourcePartnerTenantId, String targetPartnerName, UUID targetPartnerTenantId, List<LineView> lineItems,
                           String clientReference, Links links, Attributes attributes) implements Resource {

    static TransferView of(Transfer transfer, UUID viewer) {
        Parties parties = transfer.parties();
        return new TransferView(transfer.id(), transfer.wireStatus(), transfer.createdAt(), transfer.changedAt(), transfer.changedBy(),
                parties.customerName(), parties.customerId(), viewer, parties.sourceName(), parties.sourceId(), parties.targetName(), parties.targetId(),
                transfer.groups().stream().map(LineView::of).toList(), transfer.clientReference(),
                Links.self("/customers/" + parties.customerId() + "/transfers/" + transfer.id()),
                Attributes.of("TransferEntity", transfer.version()));
    }
}
