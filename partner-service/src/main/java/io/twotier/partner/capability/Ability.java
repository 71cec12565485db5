package io.twotier.partner.capability;

import io.twotier.partner.account.Partner;
import io.twotier.platform.caller.Caller;
import io.twotier.platform.command.Check;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Predicate;

/**
 * What an operation asks of the caller's tenant itself, beside its role and whatever it is done to. The checks are those that guard the operation.
 *
 * @param variant what of the operation it is about ({@code programme=reseller}), or null for all of it
 * @param shown   to which partners it is told at all (R94)
 */
public record Ability(String operation, String variant, Predicate<Partner> shown, BiFunction<Caller, Partner, List<Check>> demands) {

    /** Shown to everybody. */
    public static Ability of(String operation, String variant, BiFunction<Caller, Partner, List<Check>> demands) {
        return new Ability(operation, variant, partner -> true, demands);
    }
}
