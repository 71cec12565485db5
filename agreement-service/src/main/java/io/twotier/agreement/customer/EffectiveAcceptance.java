package io.twotier.agreement.customer;

import java.util.List;
import java.util.UUID;

/**
 * What a customer's history means for one partner.
 *
 * @param basis the acceptance it rests on, or null
 */
public record EffectiveAcceptance(UUID customerId, UUID partnerId, AcceptanceStatus status, CustomerAgreement basis) {

    /** Replays {@code history}, oldest first: a direct acceptance is not outdone by a later attestation. */
    static EffectiveAcceptance of(UUID customer, UUID partner, List<CustomerAgreement> history) {
        AcceptanceStatus status = AcceptanceStatus.NOT_ACCEPTED;
        CustomerAgreement basis = null;
        for (CustomerAgreement one : history.stream().filter(agreement -> agreement.countsFor(partner)).toList()) {
            AcceptanceStatus next = status.after(one.method().act()).orElse(status);
            basis = next == AcceptanceStatus.ACCEPTED_DIRECT && status == next ? basis : one;
            status = next;
        }
        return new EffectiveAcceptance(customer, partner, status, basis);
    }
}
