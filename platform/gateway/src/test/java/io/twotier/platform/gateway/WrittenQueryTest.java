package io.twotier.platform.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WrittenQueryTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "filter={\"Field\":\"Name\",\"Value\":\"a b\"} | filter=%7B%22Field%22:%22Name%22,%22Value%22:%22a%20b%22%7D",
            "filter=%7B%22a%22%3A1%7D&size=2 | filter=%7B%22a%22%3A1%7D&size=2",
            "name=a+b~c/d?e@f | name=a+b~c/d?e@f",
            "name=Björkdal | name=Bj%C3%B6rkdal",
            "name=<a|name=%3Ca"})
    void whatMayNotStandInAQueryIsEncodedAndWhatIsEncodedStays(String written, String encoded) {
        String onTheLine = new String(written.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
        assertEquals(encoded, WrittenQuery.encoded(onTheLine));
    }
}
