package io.twotier.agreement.customer;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * How one partner sees a customer's acceptance; the only place that knows what an act changes. Direct acceptance counts for every partner (R154),
 * an attestation only for the partner that gave it (R155), so each partner has a status of its own.
 */
public enum AcceptanceStatus {

    NOT_ACCEPTED, ACCEPTED_BY_ATTESTATION, ACCEPTED_DIRECT;

    /** What can be done about the agreement. */
    public enum Act { ATTEST, ACCEPT_DIRECTLY }

    private static final Map<AcceptanceStatus, Map<Act, AcceptanceStatus>> TABLE = new EnumMap<>(AcceptanceStatus.class);

    static {
        TABLE.put(NOT_ACCEPTED, Map.of(Act.ATTEST, ACCEPTED_BY_ATTESTATION, Act.ACCEPT_DIRECTLY, ACCEPTED_DIRECT));
        TABLE.put(ACCEPTED_BY_ATTESTATION, Map.of(Act.ATTEST, ACCEPTED_BY_ATTESTATION, Act.ACCEPT_DIRECTLY, ACCEPTED_DIRECT));
        TABLE.put(ACCEPTED_DIRECT, Map.of(Act.ATTEST, ACCEPTED_DIRECT));
    }

    /** The status after {@code act}, or nothing when it is not possible any more. */
    public Optional<AcceptanceStatus> after(Act act) {
        return Optional.ofNullable(TABLE.get(this).get(act));
    }

    public boolean allows(Act act) {
        return after(act).isPresent();
    }

    public boolean isAccepted() {
        return this != NOT_ACCEPTED;
    }
}
