package io.twotier.partner.capability;

import io.quarkus.arc.All;
import io.twotier.partner.account.Partner;
import io.twotier.partner.account.PartnerRejection;
import io.twotier.partner.account.Partners;
import io.twotier.partner.capability.Capability.Blocker;
import io.twotier.platform.caller.Caller;
import io.twotier.platform.caller.Gatekeeper;
import io.twotier.platform.command.Check;
import io.twotier.platform.command.Checks;
import io.twotier.platform.command.Refused;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Answers what a caller may do here from the very rules that guard it: who is let in, and what each operation demands of its tenant. */
@ApplicationScoped
public class CapabilityDesk {

    private static final int ROLE_MISSING = 1002;
    /** What also a tenant may ask that is no partner yet. */
    private static final Set<String> FOR_STRANGERS = Set.of("read_capabilities", "read_requirements");

    private final Gatekeeper gatekeeper;
    private final Partners partners;
    private final List<Abilities> features;

    CapabilityDesk(Gatekeeper gatekeeper, Partners partners, @All List<Abilities> features) {
        this.gatekeeper = gatekeeper;
        this.partners = partners;
        this.features = features;
    }

    /** Operations for other kinds of tenants are left out, and so is what the partner does not see. */
    public List<Capability> of(Caller caller) {
        Partner partner = caller.partner() ? partners.findByIdOptional(caller.tenant()).orElse(null) : null;
        List<Capability> all = new ArrayList<>();
        for (String operation : gatekeeper.operationsOf(caller.kind())) {
            List<Ability> abilities = partner == null ? List.of() : features.stream().flatMap(f -> f.abilities().stream())
                    .filter(ability -> ability.operation().equals(operation)).toList();
            if (abilities.isEmpty()) {
                boolean stranger = caller.partner() && partner == null && !FOR_STRANGERS.contains(operation);
                all.add(capability(operation, null, caller, List.of(Check.that(!stranger, PartnerRejection.NOT_REGISTERED))));
            }
            abilities.stream().filter(ability -> ability.shown().test(partner))
                    .forEach(ability -> all.add(capability(operation, ability.variant(), caller, ability.demands().apply(caller, partner))));
        }
        return all;
    }

    private Capability capability(String operation, String variant, Caller caller, List<Check> demands) {
        List<Blocker> blockers = new ArrayList<>();
        gatekeeper.refusal(operation, ROLE_MISSING, caller).map(CapabilityDesk::of).ifPresent(blockers::add);
        Checks.unmet(demands).forEach(check -> blockers.add(new Blocker(check.rejection().rule(), check.rejection().code(), check.sentence(), check.rejection().cure())));
        return new Capability(operation, variant, blockers);
    }

    private static Blocker of(Refused refused) {
        return new Blocker(refused.rejection().rule(), refused.rejection().code(), refused.getMessage(), refused.rejection().cure());
    }
}
