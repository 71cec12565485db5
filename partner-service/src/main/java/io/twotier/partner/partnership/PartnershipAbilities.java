package io.twotier.partner.partnership;

import io.twotier.partner.account.Partner;
import io.twotier.partner.account.PartnerType;
import io.twotier.partner.capability.Abilities;
import io.twotier.partner.capability.Ability;
import io.twotier.partner.enrollment.Enrollments;
import io.twotier.platform.command.Check;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;

/** What partnerships ask of a tenant: to be one side of them or the other. */
@ApplicationScoped
class PartnershipAbilities implements Abilities {

    private static final List<String> OF_PROVIDERS = List.of("create_partner_invitation", "edit_partner_invitation", "send_partner_invitation",
            "preview_partner_removal", "read_partner_history", "read_reseller_readiness", "read_onboarding");

    private final Enrollments enrollments;

    PartnershipAbilities(Enrollments enrollments) {
        this.enrollments = enrollments;
    }

    @Override
    public List<Ability> abilities() {
        List<Ability> all = new ArrayList<>();
        OF_PROVIDERS.forEach(operation -> all.add(Ability.of(operation, null, (caller, partner) -> List.of(provider(partner)))));
        all.add(Ability.of("remove_partner_relationship", null, (caller, partner) -> List.of(remover(partner))));
        all.add(Ability.of("accept_partner_invitation", null, (caller, partner) -> List.of(enrolled(partner))));
        all.add(Ability.of("list_partner_relationships", "relationship_type=IsIndirectCloudSolutionProviderOf", (caller, partner) -> List.of(provider(partner))));
        all.add(Ability.of("list_partner_relationships", "relationship_type=IsIndirectResellerOf", (caller, partner) -> List.of(reseller(partner))));
        return all;
    }

    static Check provider(Partner partner) {
        return Check.that(partner.is(PartnerType.INDIRECT_PROVIDER), PartnershipRejection.NOT_A_PROVIDER);
    }

    /** R106: the link to the providers appears with the enrolment. */
    static Check reseller(Partner partner) {
        return Check.that(partner.is(PartnerType.INDIRECT_RESELLER), PartnershipRejection.NOT_A_RESELLER);
    }

    /** R26, R55 */
    static Check remover(Partner partner) {
        return Check.that(partner.is(PartnerType.INDIRECT_PROVIDER), PartnershipRejection.NOT_THE_PROVIDER);
    }

    /** R33: the step that is missing is named. */
    Check enrolled(Partner partner) {
        boolean enrolled = partner.is(PartnerType.INDIRECT_RESELLER);
        return Check.that(enrolled, PartnershipRejection.NOT_ENROLLED, enrolled ? "" : enrollments.missing(partner.id()).words());
    }
}
