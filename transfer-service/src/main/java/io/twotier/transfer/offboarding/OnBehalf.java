package io.twotier.transfer.offboarding;

import io.twotier.platform.Ids;
import io.twotier.platform.caller.Caller;
import io.twotier.platform.caller.Role;
import io.twotier.platform.command.Origin;
import io.twotier.platform.command.Work;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/**
 * Whose word an off-boarding acts on: the source's user who started it, the target's user who consented. Events and audit rows say that
 * the off-boarding did it, for which tenant, and on whose word.
 */
final class OnBehalf {

    private static final String ACTOR = "system:offboarding";

    private OnBehalf() {
    }

    static Caller ofTheSource(Offboarding offboarding, Instant now) {
        return caller(offboarding.sourceId(), offboarding.startedBy() == null ? offboarding.createdBy() : offboarding.startedBy(), now);
    }

    static Caller ofTheTarget(Offboarding offboarding, Instant now) {
        return caller(offboarding.targetId(), offboarding.consentedBy(), now);
    }

    /** @param customer whose business it is, or null */
    static Work work(Offboarding offboarding, Caller caller, String operation, UUID customer) {
        return Work.by(new Origin(caller.tenant(), caller.kind(), ACTOR, "offboarding", null, operation, customer, offboarding.id(), Ids.next().toString(), null,
                "off-boarding %s, on the word of %s".formatted(offboarding.id(), caller.objectId())));
    }

    private static Caller caller(UUID tenant, String user, Instant now) {
        return new Caller(tenant, Caller.Kind.PARTNER, Set.of(Role.AA), true, user, "offboarding", null, now);
    }
}
