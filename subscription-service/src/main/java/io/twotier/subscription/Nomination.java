package io.twotier.subscription;

import io.twotier.platform.command.Check;
import io.twotier.platform.command.Rejection;
import io.twotier.platform.command.Source;
import io.twotier.subscription.upstream.agreement.PartnerAgreementFacts;
import io.twotier.subscription.upstream.partner.PartnerFact;
import io.twotier.subscription.upstream.partner.PartnerFacts;
import io.twotier.subscription.upstream.partner.PartnershipFacts;
import java.util.List;
import java.util.UUID;

/**
 * An MPN id that is to go on record, and what is known about it. {@code reseller} is null when nobody has this id.
 *
 * @param partnered the owner has an active partnership with it
 * @param signed    it signed the partner agreement for its region
 */
public record Nomination(String mpnId, UUID owner, PartnerFact reseller, boolean partnered, boolean signed) {

    static final Rejection OWN_ID = Rejection.missing(2072, "R50", "The MPN id %s is the seller's own; name a reseller's, or none.");
    static final Rejection UNKNOWN_ID = Rejection.missing(800015, "R50", "No partner has the MPN id %s.");
    static final Rejection NOT_A_RESELLER = Rejection.invalid(800016, "R50", "The MPN id %s does not belong to an active reseller.");
    static final Rejection NOT_ACTIVE = Rejection.forbidden(800039, "R50", "The partner with the MPN id %s is not active in the reseller programme.")
            .cure("the reseller", "GET /v1/enrollments", "finish the enrolment first");
    static final Rejection GLOBAL_ID = Rejection.invalid(2071, "R50", "The MPN id %s is the reseller's global one, not that of a location.")
            .cure("the reseller", "GET /v1/profiles/mpn", "tell the provider the MPN id of its location");
    static final Rejection WRONG_ID = Rejection.invalid(900154, "R50", "The MPN id %s is not the location the reseller was onboarded with.")
            .cure("the reseller", "GET /v1/profiles/mpn", "tell the provider the MPN id of its location");
    static final Rejection NO_PARTNERSHIP = Rejection.forbidden(973006, "R32", "There is no active partnership with the reseller that has the MPN id %s.")
            .cure("the provider and the reseller", "POST /v1/relationships/invitations", "form a partnership first");
    static final Rejection NOT_SIGNED = Rejection.forbidden(900123, "R12", "The reseller with the MPN id %s has not signed the Microsoft Partner Agreement.")
            .cure("a global admin of the reseller", "POST /v1/agreements/partner/signatures", "sign the agreement");

    /** R50, R32, R12, R51: in this order, and the agreement in the same step as the id. */
    public List<Check> checks() {
        boolean known = reseller != null;
        boolean own = known && reseller.id().equals(owner);
        boolean resells = known && !own && reseller.reseller();
        boolean location = resells && reseller.hasLocation(mpnId);
        boolean right = location && reseller.onboardedWith(mpnId);
        boolean underWay = known && !own && !resells && reseller.enrolling();
        Source partner = known ? PartnerFacts.source(reseller.id()) : PartnerFacts.anySource();
        return List.of(
                Check.that(!own, OWN_ID, mpnId).reading(partner),
                Check.that(known, UNKNOWN_ID, mpnId).reading(partner),
                Check.that(!underWay, NOT_ACTIVE, mpnId).reading(partner),
                Check.that(!known || own || resells || underWay, NOT_A_RESELLER, mpnId).reading(partner),
                Check.that(!resells || location, GLOBAL_ID, mpnId).reading(partner),
                Check.that(!location || right, WRONG_ID, mpnId).reading(partner),
                Check.that(!right || partnered, NO_PARTNERSHIP, mpnId).reading(known ? PartnershipFacts.source(owner, reseller.id()) : partner),
                Check.that(!right || signed, NOT_SIGNED, mpnId).reading(known ? PartnerAgreementFacts.source(reseller.id()) : partner));
    }

    /** R83: what goes on record once the checks are passed. */
    public PartnerOfRecord accepted() {
        return new PartnerOfRecord(mpnId, reseller == null ? null : reseller.id());
    }
}
