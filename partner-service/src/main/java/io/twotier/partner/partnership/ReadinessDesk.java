package io.twotier.partner.partnership;

import io.twotier.partner.account.Partner;
import io.twotier.partner.account.PartnerDesk;
import io.twotier.partner.account.PartnerType;
import io.twotier.partner.account.Partners;
import io.twotier.partner.requirement.Requirement;
import io.twotier.partner.requirement.RequirementDesk;
import io.twotier.partner.upstream.customer.CustomerFacts;
import io.twotier.platform.caller.Caller;
import io.twotier.platform.command.Check;
import io.twotier.platform.command.Checks;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** How far a provider and its resellers are. It only looks, nothing is enforced here. */
@ApplicationScoped
public class ReadinessDesk {

    private final Partners partners;
    private final PartnerDesk partnerDesk;
    private final Partnerships partnerships;
    private final Invitations invitations;
    private final CustomerFacts customers;
    private final RequirementDesk requirements;

    ReadinessDesk(Partners partners, PartnerDesk partnerDesk, Partnerships partnerships, Invitations invitations, CustomerFacts customers,
                  RequirementDesk requirements) {
        this.partners = partners;
        this.partnerDesk = partnerDesk;
        this.partnerships = partnerships;
        this.invitations = invitations;
        this.customers = customers;
        this.requirements = requirements;
    }

    /** Of a reseller the provider works with, or has invited by name; of nobody else anything is told. */
    public Readiness of(Caller caller, UUID resellerId) {
        Partner provider = partnerDesk.own(caller);
        Checks.demand(
                PartnershipAbilities.provider(provider),
                Check.that(concerns(provider.id(), resellerId), PartnershipRejection.NO_PARTNERSHIP));
        Optional<Partner> reseller = partners.findByIdOptional(resellerId);
        Check account = Check.that(reseller.isPresent(), ReadinessRejection.NO_ACCOUNT);
        Check enrollment = Check.that(reseller.filter(r -> r.is(PartnerType.INDIRECT_RESELLER)).isPresent(), ReadinessRejection.NOT_ENROLLED);
        Check agreement = reseller.map(requirements::signed).orElseGet(() -> Check.that(false, ReadinessRejection.NOT_SIGNED));
        List<Check> unmet = Checks.unmet(List.of(account, enrollment, agreement));
        return new Readiness(resellerId, !unmet.contains(account), !unmet.contains(enrollment), !unmet.contains(agreement),
                unmet.stream().map(check -> Requirement.of(check == agreement ? Check.that(false, ReadinessRejection.NOT_SIGNED) : check)).toList());
    }

    /** R30: the provider's order of work; none of the steps is enforced. */
    public Onboarding onboarding(Caller caller) {
        Partner provider = partnerDesk.own(caller);
        Checks.demand(PartnershipAbilities.provider(provider));
        Check customer = Check.that(customers.anyOf(provider.id()), ReadinessRejection.NO_CUSTOMER).reading(CustomerFacts.source());
        return Onboarding.of(provider.outdated().isEmpty(), partnerships.anyActiveOf(provider.id()),
                Checks.unmet(List.of(customer)).isEmpty());
    }

    private boolean concerns(UUID provider, UUID reseller) {
        return partnerships.between(provider, reseller).filter(Partnership::isActive).isPresent()
                || invitations.anyOpenFor(provider, reseller);
    }
}
