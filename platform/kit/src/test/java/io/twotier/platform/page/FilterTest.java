package io.twotier.platform.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.twotier.platform.command.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A filter says the same in every spelling. */
class FilterTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
            "{\"Field\":\"CompanyName\",\"Value\":\"Björk\",\"Operator\":\"starts_with\"} | startswith",
            "{\"field\":\"companyName\",\"fieldType\":\"x\",\"value\":\"björk\",\"operator\":\"StartsWith\"} | startswith",
            "{\"FIELD\":\"company_name\",\"VALUE\":\"BJÖRK\",\"OPERATOR\":9} | 9",
            "( CompanyName Substring Björk ) | substring"})
    void isReadInEverySpellingClientsUse(String text, String operator) {
        assertEquals(new Filter("companyname", operator, "björk"), Filter.parse(text, JSON));
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "[]", "{}", "\"a\"", "( Name Substring  )", "{\"Field\":\"Domain\",\"Value\":\" \",\"Operator\":\"starts_with\"}",
            "{\"field\":{\"a\":1},\"value\":[],\"operator\":null}"})
    void whatIsNoFilterIsRefused(String text) {
        Refused no = assertThrows(Refused.class, () -> Filter.parse(text, JSON));
        assertEquals("400 975012", no.rejection().status() + " " + no.rejection().code());
    }

    @Test
    void nothingIsNone() {
        assertNull(Filter.parse(null, JSON));
        assertNull(Filter.parse(" ", JSON));
    }
}
