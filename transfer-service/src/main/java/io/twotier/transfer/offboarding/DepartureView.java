package io.twotier.transfer.offboarding;

import io.twotier.platform.command.Cure;
import io.twotier.platform.wire.Link;
import io.twotier.transfer.preview.Preview;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * One customer in the report of an off-boarding.
 *
 * @param wave             in which it went, or goes
 * @param transferId       of its transfer, once there is one
 * @param missing          what somebody has to bring about first
 * @param staysWithSource  what cannot move, each with its reason; told to the source alone
 * @param code             why it was not moved whole
 */
public record DepartureView(UUID customerTenantId, String status, Integer wave, UUID transferId, List<Lacks> missing, List<Preview.Stays> staysWithSource,
                            Integer code, String description, Instant lastModifiedTime, Link transfer) {

    /** @param party who can bring it about: source or target @param cure by which call; told to that one alone */
    public record Lacks(int code, String rule, String description, String party, Cure cure) {

        static Lacks of(Missing missing, boolean forTheTarget) {
            boolean own = missing.ofTheTarget() == forTheTarget;
            return new Lacks(missing.code(), missing.rule(), own ? missing.description() : missing.toOther(), missing.party(), own ? missing.cure() : null);
        }
    }

    static DepartureView of(Departure one, boolean forTheTarget) {
        boolean requested = one.requested();
        return new DepartureView(one.customerId(), one.status().wireName(), one.wave(), requested ? one.id() : null,
                one.missing().stream().map(missing -> Lacks.of(missing, forTheTarget)).toList(), forTheTarget ? null : one.stays(), one.errorCode(), one.errorDescription(),
                one.changedAt(), requested ? Link.get("/customers/" + one.customerId() + "/transfers/" + one.id()) : null);
    }
}
