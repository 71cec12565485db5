package io.twotier.platform.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What old clients send is read, what is written is what they parse. */
class WireMapperTest {

    private final ObjectMapper json = WireMapper.shape(new ObjectMapper());

    enum Cycle { MONTHLY, ONE_TIME }

    record Line(String offerId, Integer quantity, Cycle billingCycle, Instant at, List<Line> addOns) {
    }

    @ParameterizedTest
    @ValueSource(strings = {"one_time", "oneTime", "OneTime", "ONE_TIME", "onetime"})
    void enumsComeInAnyStyle(String text) throws JsonProcessingException {
        assertEquals(Cycle.ONE_TIME, json.readValue("{\"billingCycle\":\"" + text + "\"}", Line.class).billingCycle());
    }

    @Test
    void namesComeInAnyCaseAndUnknownOnesAreIgnored() throws JsonProcessingException {
        assertEquals(new Line("A", 5, null, null, null), json.readValue("{\"OfferId\":\"A\",\"QUANTITY\":5,\"attributes\":{\"x\":[1]},\"addOns\":null}", Line.class));
    }

    @Test
    void anEnumValueNobodyKnowsIsAMistake() {
        assertThrows(JsonProcessingException.class, () -> json.readValue("{\"billingCycle\":\"weekly\"}", Line.class));
    }

    @Test
    void anEmptyEnumValueIsNone() throws JsonProcessingException {
        assertEquals(null, json.readValue("{\"billingCycle\":\"\"}", Line.class).billingCycle());
    }

    @Test
    void whatFollowsTheBodyIsAMistake() {
        assertThrows(JsonProcessingException.class, () -> json.readValue("{} {}", Line.class));
    }

    @Test
    void nestingHasAnEnd() {
        assertThrows(JsonProcessingException.class, () -> json.readValue("{\"addOns\":[".repeat(100) + "]}".repeat(100), Line.class));
    }

    @Test
    void outGoLowerSnakeEnumsDatesWithTheirZoneAndNoNulls() throws JsonProcessingException {
        assertEquals("{\"offerId\":\"A\",\"billingCycle\":\"one_time\",\"at\":\"2026-11-21T09:00:00.123456Z\"}",
                json.writeValueAsString(new Line("A", null, Cycle.ONE_TIME, Instant.parse("2026-11-21T09:00:00.123456Z"), null)));
    }
}
