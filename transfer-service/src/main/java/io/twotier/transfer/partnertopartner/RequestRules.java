package io.twotier.transfer.partnertopartner;

import io.twotier.platform.command.Check;
import io.twotier.transfer.Parties;
import io.twotier.transfer.Proposal;
import io.twotier.transfer.Standing;
import io.twotier.transfer.TransferForm;
import io.twotier.transfer.TransferRejection;
import io.twotier.transfer.Wish;
import io.twotier.transfer.api.PartnerTransferRequest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * Everything that must hold for a partner at home with the customer to ask another one for its subscriptions, in the order it refuses; and what is then
 * created.
 *
 * @param pending the request to the same source that is not answered yet, or null
 */
record RequestRules(Footing footing, OnRecord onRecord, PartnerTransferRequest wanted, UUID pending) {

    List<Check> checks() {
        Standing standing = footing.standing();
        List<Check> checks = new ArrayList<>(List.of(
                standing.notInTheSandbox(),
                Check.that(wanted.targetPartnerTenantId() == null || wanted.targetPartnerTenantId().equals(standing.targetId()), PartnerRejection.TARGET_NOT_CALLER),
                Check.that(!standing.sourceId().equals(standing.targetId()), TransferRejection.SAME_PARTNER)));
        checks.addAll(footing.targetMayTake());
        checks.add(standing.targetIsOfTheCustomersRegion());
        checks.add(standing.targetSignedItself());
        checks.add(standing.customerAgreed());
        checks.add(footing.sourceCanBeAsked());
        checks.addAll(onRecord.checks());
        checks.add(Check.that(pending == null, PartnerRejection.ALREADY_ASKED, pending));
        return checks;
    }

    /** @param patience with the source */
    Proposal proposal(Duration patience) {
        Standing standing = footing.standing();
        Parties parties = new Parties(standing.customerId(), standing.sourceId(), standing.targetId(), standing.customer().companyName(),
                standing.source().name(), standing.target().name());
        return new Proposal(TransferForm.PARTNER_TO_PARTNER, parties, standing.customer().environment(), wanted.clientReference(), List.of(), patience,
                new Wish(wanted.typeNumber(), wanted.customerEmailId(), wanted.productTypes(), wanted.onRecord()));
    }
}
