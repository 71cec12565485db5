package io.twotier.transfer.partnertopartner;

import io.twotier.platform.command.Check;
import io.twotier.platform.command.Source;
import io.twotier.transfer.upstream.agreement.PartnerAgreementFacts;
import io.twotier.transfer.upstream.partner.PartnerFact;
import io.twotier.transfer.upstream.partner.PartnerFacts;
import io.twotier.transfer.upstream.partner.PartnershipFacts;
import java.util.List;
import java.util.UUID;

/**
 * The reseller that is to get the credit for what a provider takes over, and what is known about it.
 *
 * @param mpnId     null for none
 * @param reseller  null when nobody has this id
 * @param partnered the provider has an active partnership with it
 * @param signed    it signed the partner agreement for its region
 */
record OnRecord(String mpnId, UUID provider, boolean isProvider, PartnerFact reseller, boolean partnered, boolean signed) {

    /** R50, R32, R12: as where something is bought; in this order. */
    List<Check> checks() {
        if (mpnId == null) {
            return List.of();
        }
        boolean known = reseller != null;
        boolean right = known && reseller.reseller() && !reseller.id().equals(provider) && reseller.maySellAs(mpnId);
        Source partner = known ? PartnerFacts.source(reseller.id()) : PartnerFacts.anySource();
        return List.of(
                Check.that(isProvider, PartnerRejection.RECORD_OF_NO_PROVIDER).reading(PartnerFacts.source(provider)),
                Check.that(known, PartnerRejection.UNKNOWN_RESELLER, mpnId).reading(partner),
                Check.that(!known || right, PartnerRejection.NOT_A_LOCATION, mpnId).reading(partner),
                Check.that(!right || partnered, PartnerRejection.NO_PARTNERSHIP, mpnId).reading(known ? PartnershipFacts.source(provider, reseller.id()) : partner),
                Check.that(!right || signed, PartnerRejection.RESELLER_UNSIGNED, mpnId).reading(known ? PartnerAgreementFacts.source(reseller.id()) : partner));
    }
}
