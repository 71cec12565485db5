package io.twotier.partner.incentive;

import io.twotier.partner.account.Partner;
import io.twotier.partner.capability.Abilities;
import io.twotier.partner.capability.Ability;
import io.twotier.partner.incentive.IncentiveState.Command;
import io.twotier.platform.command.Check;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** What incentives ask of a tenant. */
@ApplicationScoped
class IncentiveAbilities implements Abilities {

    private final IncentiveInvitations invitations;

    IncentiveAbilities(IncentiveInvitations invitations) {
        this.invitations = invitations;
    }

    @Override
    public List<Ability> abilities() {
        return List.of(
                Ability.of("enroll_in_incentive", null, (caller, partner) -> List.of(Check.that(any(partner, Command.ENROLL), IncentiveRejection.NONE_TO_ENROLL))),
                Ability.of("leave_incentive", null, (caller, partner) -> List.of(Check.that(any(partner, Command.LEAVE), IncentiveRejection.NONE_TO_LEAVE))));
    }

    private boolean any(Partner partner, Command command) {
        return invitations.of(partner.id()).stream().anyMatch(invitation -> partner.is(invitation.forType()) && invitation.state().after(command).isPresent());
    }
}
