package io.twotier.transfer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.twotier.platform.command.Check;
import io.twotier.transfer.api.TransferRequest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class CreationRulesTest {

    private static final UUID CUSTOMER = UUID.randomUUID();
    private static final UUID SOURCE = UUID.randomUUID();
    private static final UUID TARGET = UUID.randomUUID();

    /** Of parties nobody has told us anything about. */
    static CreationRules rules(boolean agreementToo, TransferRequest.Line... lines) {
        return new CreationRules(strangers(), new Candidates(TransferForm.DIRECT_TO_INDIRECT, CUSTOMER, List.of(), Map.of()),
                new TransferRequest(SOURCE, TARGET, null, List.of(lines), null), anything -> false, agreementToo);
    }

    static Standing strangers() {
        return new Standing(CUSTOMER, SOURCE, TARGET, null, null, null, false, false, false, false, false, false);
    }

    private static long agreements(List<Check> checks) {
        return checks.stream().filter(check -> check.rejection().code() == 13605).count();
    }

    @Test
    @Tag("R158")
    void theCustomerAgreementIsDemandedAtCreationOnlyWhereThatIsWanted() {
        assertEquals(0, agreements(rules(false).checks()));
        assertEquals(1, agreements(rules(true).checks()));
        Check demanded = rules(true).checks().stream().filter(check -> check.rejection().code() == 13605).findFirst().orElseThrow();
        assertEquals(false, demanded.passed());
        assertEquals(null, demanded.rejection().cure());
    }

    @Test
    @Tag("R158")
    void theDryRunTellsItOnceInBothWays() {
        assertEquals(1, agreements(rules(false).checksOfBothSides()));
        assertEquals(1, agreements(rules(true).checksOfBothSides()));
    }

    @Test
    @Tag("R160")
    void aRequestWithoutLinesOrWithOneTwiceIsRefusedForJustThat() {
        Predicate<Check> aboutLines = check -> check.rejection().code() == 800078;
        TransferRequest.Line line = new TransferRequest.Line(UUID.randomUUID(), null);
        assertEquals(List.of(TransferRejection.NO_LINES), unmet(rules(false).checks(), aboutLines));
        assertEquals(List.of(TransferRejection.NAMED_TWICE, TransferRejection.NOT_A_SUBSCRIPTION), unmet(rules(false, line, line).checks(), aboutLines));
    }

    private static List<?> unmet(List<Check> checks, Predicate<Check> of) {
        return checks.stream().filter(of).filter(check -> !check.passed()).map(Check::rejection).toList();
    }
}
