package io.twotier.agreement.customer;

import static io.twotier.agreement.customer.AcceptanceStatus.ACCEPTED_BY_ATTESTATION;
import static io.twotier.agreement.customer.AcceptanceStatus.ACCEPTED_DIRECT;
import static io.twotier.agreement.customer.AcceptanceStatus.Act.ACCEPT_DIRECTLY;
import static io.twotier.agreement.customer.AcceptanceStatus.Act.ATTEST;
import static io.twotier.agreement.customer.AcceptanceStatus.NOT_ACCEPTED;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.twotier.agreement.customer.AcceptanceStatus.Act;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AcceptanceStatusTest {

    @ParameterizedTest
    @CsvSource({
        "NOT_ACCEPTED, ATTEST, ACCEPTED_BY_ATTESTATION",
        "NOT_ACCEPTED, ACCEPT_DIRECTLY, ACCEPTED_DIRECT",
        "ACCEPTED_BY_ATTESTATION, ATTEST, ACCEPTED_BY_ATTESTATION",
        "ACCEPTED_BY_ATTESTATION, ACCEPT_DIRECTLY, ACCEPTED_DIRECT",
        "ACCEPTED_DIRECT, ATTEST, ACCEPTED_DIRECT",
        "ACCEPTED_DIRECT, ACCEPT_DIRECTLY,"})
    void everyActInEveryStateLeadsWhereTheTableSays(AcceptanceStatus from, Act act, AcceptanceStatus to) {
        assertEquals(Optional.ofNullable(to), from.after(act));
        assertEquals(to != null, from.allows(act));
    }

    @Test
    void theMatrixAboveIsComplete() {
        assertEquals(6, AcceptanceStatus.values().length * Act.values().length);
        assertEquals(Optional.of(ACCEPTED_BY_ATTESTATION), NOT_ACCEPTED.after(ATTEST));
        assertEquals(Optional.empty(), ACCEPTED_DIRECT.after(ACCEPT_DIRECTLY));
    }
}
