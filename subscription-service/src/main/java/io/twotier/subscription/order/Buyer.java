package io.twotier.subscription.order;

import io.twotier.platform.caller.Caller;
import io.twotier.platform.command.Check;
import io.twotier.subscription.SandboxLimits;
import io.twotier.subscription.Standing;
import io.twotier.subscription.catalogue.Offer;
import io.twotier.subscription.upstream.agreement.CustomerAgreementFacts;
import io.twotier.subscription.upstream.agreement.PartnerAgreementFacts;
import io.twotier.subscription.upstream.agreement.ReacceptanceFacts;
import io.twotier.subscription.upstream.customer.CustomerFact;
import io.twotier.subscription.upstream.customer.CustomerFacts;
import io.twotier.subscription.upstream.partner.PartnerFact;
import io.twotier.subscription.upstream.partner.PartnerFacts;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A partner that wants to buy for a customer, and all that this depends on.
 *
 * @param partner        null when we were never told of it
 * @param customer       null when we were never told of it
 * @param inRegion       the customer's country lies in the partner's region
 * @param signed         it signed the partner agreement for its region
 * @param accepted       the customer accepted the customer agreement, as far as it counts for this partner
 * @param partnerTenant  the customer is a partner's own tenant
 * @param userNeeded     the customer is looked after by a reseller and that asks for a signed-in user
 */
public record Buyer(Caller caller, Standing standing, PartnerFact partner, CustomerFact customer, boolean inRegion, boolean signed, boolean accepted,
                    boolean partnerTenant, boolean userNeeded) {

    /** R124, R126, R127, R129, R130: who buys for whom through whom; what is bought, reservation, software or other, makes no difference. */
    public List<Check> chain() {
        UUID id = standing.partner();
        boolean buys = partner != null && (partner.provider() || partner.directBill());
        return List.of(
                standing.related(),
                Check.that(buys, OrderRejection.RESELLER_BUYS).reading(PartnerFacts.source(id)),
                Check.that(!buys || asProvider() || standing.sellsDirectly() && partner.directBill(), OrderRejection.WON_AS_RESELLER)
                        .reading(CustomerFacts.source(standing.customer())));
    }

    /** Everything an order depends on beside its lines, in the order it is refused in. */
    public List<Check> checks() {
        return Stream.concat(chain().stream(), terms().stream()).toList();
    }

    private List<Check> terms() {
        UUID id = standing.partner();
        UUID customer = standing.customer();
        UUID organization = this.customer == null ? null : this.customer.ownerOrganization();
        return List.of(
                Check.that(inRegion, OrderRejection.OTHER_REGION, String.valueOf(country())).reading(PartnerFacts.source(id), CustomerFacts.source(customer)),
                Check.that(signed, OrderRejection.NOT_SIGNED, partner == null ? "your region" : partner.region()).reading(PartnerAgreementFacts.source(id)),
                Check.that(partner == null || asProvider() || !partner.restricted(), OrderRejection.RESTRICTED).reading(PartnerFacts.source(id)),
                Check.that(accepted, OrderRejection.NOT_ACCEPTED).reading(CustomerAgreementFacts.source(customer), ReacceptanceFacts.source()),
                Check.that(!partnerTenant, OrderRejection.PARTNER_TENANT).reading(PartnerFacts.source(customer)),
                Check.that(!id.equals(customer) && !id.equals(organization), OrderRejection.OWN_USE).reading(CustomerFacts.source(customer)),
                Check.that(partner == null || !partner.affiliatedWith(customer) && (organization == null || !partner.affiliatedWith(organization)),
                        OrderRejection.AFFILIATE).reading(PartnerFacts.source(id), CustomerFacts.source(customer)),
                Check.that(!userNeeded || caller.user(), OrderRejection.USER_NEEDED).reading(CustomerFacts.source(customer)));
    }

    /** R4: a third party's offer is bought like any other, where it is sold and by those that may sell it. @param offer null when there is none */
    List<Check> mayHave(Offer offer, int line) {
        return offer == null ? List.of() : List.of(
                Check.that(offer.available(), OrderRejection.NOT_SOLD, line, offer.offerId()),
                Check.that(offer.soldIn(country()), OrderRejection.NOT_SOLD_THERE, line, offer.offerId(), String.valueOf(country()))
                        .reading(CustomerFacts.source(standing.customer())),
                Check.that(offer.soldBy(sellerTypes()), OrderRejection.NOT_YOURS_TO_SELL, line, offer.offerId()).reading(PartnerFacts.source(standing.partner())));
    }

    boolean sandbox() {
        return customer != null && SandboxLimits.hold(customer.environment());
    }

    /** Where the customer is, null when it is not known. */
    String country() {
        return customer == null ? null : customer.country();
    }

    /** The kinds of seller it is. */
    Set<String> sellerTypes() {
        return partner == null ? Set.of() : Stream.of("direct_bill", "indirect_provider")
                .filter(type -> type.equals("direct_bill") ? partner.directBill() : partner.provider()).collect(Collectors.toSet());
    }

    /** R131: the provider buys for its own and its resellers' customers; R8 restricts direct buying only. */
    private boolean asProvider() {
        return partner != null && partner.provider() && standing.provides();
    }
}
