package io.twotier.customer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.twotier.platform.command.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CustomerFilterTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @ParameterizedTest
    @ValueSource(strings = {"{\"Field\":\"CompanyName\",\"Value\":\"Björk\",\"Operator\":\"starts_with\"}",
            "{\"field\":\"companyName\",\"fieldType\":\"x\",\"value\":\"björk\",\"operator\":\"StartsWith\"}",
            "{\"FIELD\":\"company_name\",\"VALUE\":\"BJÖRK\",\"OPERATOR\":9}", "{\"Field\":\"CompanyName\",\"Value\":\"Björk\",\"Operator\":\"9\"}"})
    void isReadInEverySpellingClientsUse(String text) {
        assertEquals(new CustomerFilter(CustomerFilter.Field.COMPANYNAME, "björk"), CustomerFilter.parse(text, JSON));
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "[]", "{}", "\"a\"", "{\"Field\":\"CompanyName\",\"Value\":\"a\",\"Operator\":\"equals\"}",
            "{\"Field\":\"Secret\",\"Value\":\"a\",\"Operator\":\"starts_with\"}", "{\"Field\":\"Domain\",\"Value\":\" \",\"Operator\":\"starts_with\"}"})
    void anythingElseIsRefused(String text) {
        Refused no = assertThrows(Refused.class, () -> CustomerFilter.parse(text, JSON));
        assertEquals(400, no.rejection().status());
        assertEquals(971012, no.rejection().code());
    }

    @Test
    void noFilterIsNone() {
        assertNull(CustomerFilter.parse(null, JSON));
        assertNull(CustomerFilter.parse(" ", JSON));
    }

    @Test
    void signsOfAPatternMeanThemselves() {
        assertEquals("100!%!_!!\\%", new CustomerFilter(CustomerFilter.Field.DOMAIN, "100%_!\\").pattern());
    }
}
