package io.twotier.customer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.twotier.platform.command.Refused;
import io.twotier.platform.page.Filter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CustomerFilterTest {

    @ParameterizedTest
    @CsvSource({"companyname, startswith, COMPANYNAME", "domain, 9, DOMAIN", "indirectreseller, startswith, INDIRECTRESELLER",
            "indirectcloudsolutionprovider, 9, INDIRECTCLOUDSOLUTIONPROVIDER"})
    void comparesTheBeginningOfAField(String field, String operator, CustomerFilter.Field expected) {
        assertEquals(new CustomerFilter(expected, "björk"), CustomerFilter.of(new Filter(field, operator, "björk")));
    }

    @ParameterizedTest
    @CsvSource({"companyname, equals", "companyname, 6", "companyname, ''", "secret, startswith", "'', startswith"})
    void anythingElseIsRefused(String field, String operator) {
        Refused no = assertThrows(Refused.class, () -> CustomerFilter.of(new Filter(field, operator, "a")));
        assertEquals("400 975012", no.rejection().status() + " " + no.rejection().code());
    }

    @Test
    void noFilterIsNone() {
        assertNull(CustomerFilter.of(null));
    }

    @Test
    void signsOfAPatternMeanThemselves() {
        assertEquals("100!%!_!!\\%", new CustomerFilter(CustomerFilter.Field.DOMAIN, "100%_!\\").pattern());
    }
}
