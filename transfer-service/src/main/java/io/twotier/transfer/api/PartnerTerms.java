package io.twotier.transfer.api;

import io.twotier.transfer.Parties;
import io.twotier.transfer.Transfer;
import io.twotier.transfer.TransferStatus;
import io.twotier.transfer.Wish;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What a TransferEntity has only in the form from partner to partner.
 *
 * @param transferDirection  from the source to the target that asked for it: 1, the only one there is
 * @param targetProductTypes null for all
 * @param partnerOnRecord    the target's reseller, told to the target alone
 * @param completedTime      since when something of it is the target's
 */
public record PartnerTerms(int transferType, int transferDirection, String customerEmailId, List<String> targetProductTypes, String partnerOnRecord,
                           Instant completedTime, List<Participant> participants) {

    private static final int TO_WHO_ASKED = 1;

    /** One of the two and its part in it. */
    public record Participant(String key, UUID value) {
    }

    /** Null in the other form. */
    static PartnerTerms of(Transfer transfer, UUID viewer) {
        Wish wish = transfer.wish();
        if (wish == null) {
            return null;
        }
        Parties parties = transfer.parties();
        boolean completed = transfer.status() == TransferStatus.DONE || transfer.status() == TransferStatus.PART;
        return new PartnerTerms(wish.transferType(), TO_WHO_ASKED, wish.customerEmail(), wish.productTypes().isEmpty() ? null : wish.productTypes(),
                parties.targetId().equals(viewer) ? wish.partnerOnRecord() : null, completed ? transfer.course().closedAt() : null,
                List.of(new Participant("source", parties.sourceId()), new Participant("target", parties.targetId())));
    }
}
