package io.twotier.partner.account;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** What the operator wants otherwise about a partner; null stays as it is. Types, country and environment can only be stated as they are. */
public record PartnerChange(String name, LocalDate anniversaryDate, List<MpnId> mpnIds, Set<UUID> affiliates, Reach reach,
                            Set<PartnerType> types, String country, Environment.Kind environment) {

    /** Whether there is more to it than MPN ids and affiliates. */
    boolean describes(Partner partner) {
        return other(name, partner.name()) || other(anniversaryDate, partner.anniversaryDate()) || other(reach.email(), partner.email())
                || other(reach.domain(), partner.domain()) || other(reach.primaryContact(), partner.primaryContact());
    }

    /** Whether {@code wanted} is stated and differs. */
    static boolean other(Object wanted, Object now) {
        return wanted != null && !wanted.equals(now);
    }
}
