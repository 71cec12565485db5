package io.twotier.transfer.api;

import io.twotier.platform.command.Cure;
import io.twotier.transfer.Eligibility;
import io.twotier.transfer.preview.Blocker;
import java.util.List;
import java.util.UUID;

/**
 * Whether a subscription can be transferred; {@code reason}, {@code code}, {@code rule} and {@code cure} are those of the first blocker.
 *
 * @param blockers everything that stands in the way, when something does
 * @param warnings what will keep the target from accepting, when something will
 */
public record EligibilityView(UUID id, boolean isEligible, String reason, Integer code, String rule, Cure cure, List<Blocker> blockers,
                              List<Blocker> warnings) {

    static EligibilityView of(Eligibility one) {
        List<Blocker> warnings = one.warnings().isEmpty() ? null : one.warnings().stream().map(Blocker::of).toList();
        if (one.blockers().isEmpty()) {
            return new EligibilityView(one.subscription(), true, one.base() == null ? null : "Moves together with its base subscription " + one.base() + ".",
                    null, null, null, null, warnings);
        }
        List<Blocker> blockers = one.blockers().stream().map(Blocker::of).toList();
        Blocker first = blockers.get(0);
        return new EligibilityView(one.subscription(), false, first.description(), first.code(), first.rule(), first.cure(), blockers, warnings);
    }
}
