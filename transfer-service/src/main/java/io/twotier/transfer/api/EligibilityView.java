package io.twotier.transfer.api;

import io.twotier.platform.command.Cure;
import io.twotier.platform.command.Rejection;
import io.twotier.transfer.Eligibility;
import java.util.UUID;

/** Whether a subscription can be transferred; {@code code}, {@code rule} and {@code cure} are there when it cannot. */
public record EligibilityView(UUID id, boolean isEligible, String reason, Integer code, String rule, Cure cure) {

    static EligibilityView of(Eligibility one) {
        if (one.blocker() == null) {
            return new EligibilityView(one.subscription(), true, one.base() == null ? null : "Moves together with its base subscription " + one.base() + ".",
                    null, null, null);
        }
        Rejection no = one.blocker().rejection();
        return new EligibilityView(one.subscription(), false, one.blocker().sentence(), no.code(), no.rule(), no.cure());
    }
}
