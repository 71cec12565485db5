package io.twotier.customer;

import io.twotier.customer.upstream.agreement.PartnerAgreementFacts;
import io.twotier.customer.upstream.partner.PartnerFact;
import io.twotier.customer.upstream.partner.PartnerFacts;
import io.twotier.customer.upstream.partner.PartnershipFacts;
import io.twotier.platform.caller.Caller;
import io.twotier.platform.command.Check;
import io.twotier.platform.command.PlatformRejection;
import io.twotier.platform.command.Source;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Everything that must hold before a partner may create a customer, in the order it is refused. */
@ApplicationScoped
class CreationChecks {

    private final PartnerFacts partners;
    private final PartnershipFacts partnerships;
    private final PartnerAgreementFacts agreements;

    CreationChecks(PartnerFacts partners, PartnershipFacts partnerships, PartnerAgreementFacts agreements) {
        this.partners = partners;
        this.partnerships = partnerships;
        this.agreements = agreements;
    }

    List<Check> of(Caller caller, NewCustomer asked) {
        UUID seller = caller.tenant();
        UUID reseller = asked.associatedPartner();
        PartnerFact known = partners.about(seller).orElse(null);
        Source aboutSeller = PartnerFacts.source(seller);
        boolean provider = known != null && known.provider();
        boolean directBill = known != null && known.directBill();

        List<Check> checks = new ArrayList<>(List.of(
                Check.that(reseller == null || caller.user(), PlatformRejection.WRONG_CALLER_TYPE, "app"),
                Check.that(known != null, CustomerRejection.UNKNOWN_PARTNER).reading(aboutSeller),
                /* R122: whoever has only the reseller type; a transitioning partner creates as direct-bill partner */
                Check.that(known == null || provider || directBill, CustomerRejection.RESELLER_ONLY).reading(aboutSeller),
                Check.that(known == null || provider || !directBill || !known.restricted(), CustomerRejection.RESTRICTED).reading(aboutSeller),
                Check.that(reseller == null || provider, CustomerRejection.NOT_A_PROVIDER).reading(aboutSeller)));
        if (reseller != null) {
            checks.addAll(naming(reseller, seller, asked));
        }
        checks.addAll(selling(seller, asked.ownerOrganization()));
        checks.add(Check.that(known == null || asked.region().equals(known.region()), CustomerRejection.OUTSIDE_REGION, asked.country()).reading(aboutSeller));
        return checks;
    }

    /** R32, R41, R64: only an active partner may be named; R13: and only one that has signed for the region. */
    private List<Check> naming(UUID reseller, UUID provider, NewCustomer asked) {
        List<Check> checks = new ArrayList<>(List.of(
                Check.that(partnerships.active(provider, reseller), CustomerRejection.NO_PARTNERSHIP, reseller)
                        .reading(PartnershipFacts.source(provider, reseller)),
                Check.that(agreements.signed(reseller, asked.region()), CustomerRejection.RESELLER_UNSIGNED, reseller, asked.region())
                        .reading(PartnerAgreementFacts.source(reseller))));
        checks.addAll(selling(reseller, asked.ownerOrganization()));
        return checks;
    }

    /** R20, R21; R17, R23: another organisation, and a tenant of its own for own use, are fine. */
    private List<Check> selling(UUID seller, UUID ownerOrganization) {
        boolean affiliated = ownerOrganization != null && partners.about(seller).filter(known -> known.affiliatedWith(ownerOrganization)).isPresent();
        return List.of(Check.that(!seller.equals(ownerOrganization), CustomerRejection.OWN_TENANT),
                Check.that(!affiliated, CustomerRejection.AFFILIATE).reading(PartnerFacts.source(seller)));
    }
}
