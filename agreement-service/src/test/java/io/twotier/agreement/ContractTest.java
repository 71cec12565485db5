package io.twotier.agreement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContractTest {

    @ParameterizedTest
    @ValueSource(strings = {"PartnerAgreementSigned", "CustomerAgreementAccepted", "CustomerAgreementAttested"})
    void everyExampleIsAsItsSchemaPromises(String event) {
        assertEquals(List.of(), Contract.violations(event, Contract.text("examples/" + event + ".json")));
    }

    @Test
    void aSchemaNoticesWhatIsMissing() {
        assertFalse(Contract.violations("CustomerAgreementAccepted", "{\"agreementId\":\"x\"}").isEmpty());
    }
}
