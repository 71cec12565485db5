package io.twotier.agreement.customer;

import io.twotier.agreement.reacceptance.Reacceptance;
import io.twotier.agreement.reacceptance.Requirements;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What a customer's history means for one partner at one moment.
 *
 * @param basis     the acceptance it rests on, or null
 * @param required  what is to be accepted anew, or null: while accepted what will outdate the basis, while not what has outdated an acceptance
 */
public record EffectiveAcceptance(UUID customerId, UUID partnerId, AcceptanceStatus status, CustomerAgreement basis, Reacceptance required) {

    /** R152–R156, with what the operator required: a version below the required one does not count from then on; it stays as history. */
    static EffectiveAcceptance of(UUID customer, UUID partner, List<CustomerAgreement> history, Requirements requirements, Instant now) {
        Optional<Reacceptance> required = requirements.at(now);
        EffectiveAcceptance effective = of(customer, partner, history, required.map(Reacceptance::versionRank).orElse(Integer.MIN_VALUE));
        if (effective.status.isAccepted()) {
            return effective.requiring(requirements.after(now).stream()
                    .filter(next -> !of(customer, partner, history, next.versionRank()).status.isAccepted()).findFirst());
        }
        return effective.requiring(required.filter(outdated -> of(customer, partner, history, Integer.MIN_VALUE).status.isAccepted()));
    }

    /** Replays {@code history}, oldest first, as far as it has at least this rank: a direct acceptance is not outdone by a later attestation. */
    static EffectiveAcceptance of(UUID customer, UUID partner, List<CustomerAgreement> history, int leastRank) {
        AcceptanceStatus status = AcceptanceStatus.NOT_ACCEPTED;
        CustomerAgreement basis = null;
        for (CustomerAgreement one : history.stream().filter(agreement -> agreement.countsFor(partner) && agreement.versionRank() >= leastRank).toList()) {
            status = status.after(one.method().act()).orElse(status);
            basis = basis == null || !basis.outdoes(one) ? one : basis;
        }
        return new EffectiveAcceptance(customer, partner, status, basis, null);
    }

    /** Whether it was accepted in a version that does not count any more. */
    public boolean isOutdated() {
        return !status.isAccepted() && required != null;
    }

    private EffectiveAcceptance requiring(Optional<Reacceptance> needed) {
        return new EffectiveAcceptance(customerId, partnerId, status, basis, needed.orElse(null));
    }
}
