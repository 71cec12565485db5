package io.twotier.customer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.twotier.platform.Ids;
import io.twotier.platform.command.Refused;
import io.twotier.platform.page.Filter;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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
        assertEquals(Map.of("value", "100!%!_!!\\%"), new CustomerFilter(CustomerFilter.Field.DOMAIN, "100%_!\\").parameters());
    }

    @ParameterizedTest
    @CsvSource({"c27e90aa-41b, c27e90aa-41b0-0000-0000-000000000000, c27e90aa-41bf-ffff-ffff-ffffffffffff",
            "c27e90aa, c27e90aa-0000-0000-0000-000000000000, c27e90aa-ffff-ffff-ffff-ffffffffffff",
            "c27e90aa-41b3-4f7e-8a55-2d9064f1be02, c27e90aa-41b3-4f7e-8a55-2d9064f1be02, c27e90aa-41b3-4f7e-8a55-2d9064f1be02"})
    void theBeginningOfATenantIdIsARange(String value, UUID lowest, UUID highest) {
        assertEquals(Map.of("lowest", lowest, "highest", highest), new CustomerFilter(CustomerFilter.Field.INDIRECTRESELLER, value).parameters());
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "c27e90aa41b3", "c27e90aa-41b3-4f7e-8a55-2d9064f1be02-1", "-"})
    void whatIsNoBeginningOfATenantIdIsNobodys(String value) {
        assertEquals(Map.of("lowest", Ids.NOTHING, "highest", Ids.NOTHING), new CustomerFilter(CustomerFilter.Field.INDIRECTRESELLER, value).parameters());
    }
}
