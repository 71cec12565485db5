package io.twotier.subscription.order;

import io.twotier.platform.caller.Caller;
import io.twotier.platform.command.Check;
import io.twotier.subscription.Standing;
import io.twotier.subscription.upstream.agreement.CustomerAgreementFacts;
import io.twotier.subscription.upstream.agreement.PartnerAgreementFacts;
import io.twotier.subscription.upstream.customer.CustomerFacts;
import io.twotier.subscription.upstream.partner.PartnerFact;
import io.twotier.subscription.upstream.partner.PartnerFacts;
import java.util.List;
import java.util.UUID;

/**
 * A partner that wants to buy for a customer, and all that this depends on.
 *
 * @param partner        null when we were never told of it
 * @param signed         it signed the partner agreement for its region
 * @param accepted       the customer accepted the customer agreement, as far as it counts for this partner
 * @param partnerTenant  the customer is a partner's own tenant
 * @param organization   whose the customer is, or null when it did not declare it
 * @param userNeeded     the customer is looked after by a reseller and that asks for a signed-in user
 */
record Buyer(Caller caller, Standing standing, PartnerFact partner, boolean signed, boolean accepted, boolean partnerTenant, UUID organization,
             boolean userNeeded) {

    /** Everything an order depends on beside its lines, in the order it is refused in. */
    List<Check> checks() {
        UUID id = standing.partner();
        UUID customer = standing.customer();
        boolean buys = partner != null && (partner.provider() || partner.directBill());
        return List.of(
                standing.related(),
                Check.that(buys, OrderRejection.RESELLER_BUYS).reading(PartnerFacts.source(id)),
                Check.that(!buys || asProvider() || standing.sellsDirectly() && partner.directBill(), OrderRejection.WON_AS_RESELLER)
                        .reading(CustomerFacts.source(customer)),
                Check.that(signed, OrderRejection.NOT_SIGNED, partner == null ? "your region" : partner.region()).reading(PartnerAgreementFacts.source(id)),
                Check.that(partner == null || asProvider() || !partner.restricted(), OrderRejection.RESTRICTED).reading(PartnerFacts.source(id)),
                Check.that(accepted, OrderRejection.NOT_ACCEPTED).reading(CustomerAgreementFacts.source(customer)),
                Check.that(!partnerTenant, OrderRejection.PARTNER_TENANT).reading(PartnerFacts.source(customer)),
                Check.that(!id.equals(customer) && !id.equals(organization), OrderRejection.OWN_USE).reading(CustomerFacts.source(customer)),
                Check.that(partner == null || !partner.affiliatedWith(customer) && (organization == null || !partner.affiliatedWith(organization)),
                        OrderRejection.AFFILIATE).reading(PartnerFacts.source(id), CustomerFacts.source(customer)),
                Check.that(!userNeeded || caller.user(), OrderRejection.USER_NEEDED).reading(CustomerFacts.source(customer)));
    }

    /** R131: the provider buys for its own and its resellers' customers; R8 restricts direct buying only. */
    private boolean asProvider() {
        return partner != null && partner.provider() && standing.provides();
    }
}
