package io.twotier.subscription.support;

import io.twotier.platform.command.Check;
import io.twotier.subscription.upstream.partner.PartnerFact;
import io.twotier.subscription.upstream.partner.PartnerFacts;
import io.twotier.subscription.upstream.partner.PartnershipFacts;
import java.util.List;
import java.util.UUID;

/**
 * Somebody who is to give support for what {@code owner} owns. R7: a partnership is all that is asked for, no enrolment in anything else.
 *
 * @param partner   null when nobody told us of it
 * @param mpnId     as the caller named it, or null
 * @param partnered the owner has an active partnership with it
 */
record Candidate(UUID owner, UUID tenant, PartnerFact partner, String mpnId, boolean partnered) {

    /** R32, R44, R64: the owner itself, or a reseller with an active partnership. */
    List<Check> checks() {
        boolean own = tenant.equals(owner);
        return List.of(
                Check.that(own || partnered && partner != null, SupportRejection.NO_PARTNERSHIP, tenant)
                        .reading(PartnershipFacts.source(owner, tenant), PartnerFacts.source(tenant)),
                Check.that(mpnId == null || partner != null && partner.has(mpnId), SupportRejection.OTHER_ID, mpnId).reading(PartnerFacts.source(tenant)));
    }

    /** The id it is known by here: the one that was named, or the location it does business with. */
    String knownBy() {
        return mpnId != null || partner == null ? mpnId : partner.location();
    }
}
