package io.twotier.local.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.twotier.local.story.Unexpected;
import org.junit.jupiter.api.Test;

/** What scenarios are written with: paths into answers, expectations, holes. */
class SightTest {

    private static final JsonNode ANSWER = read("""
            {"status":"Active","url":"http://x/pages/t0ken","gone":null,"items":[{"id":"a","n":0},{"id":"b.c","n":3,"lines":[{"x":true}]}]}""");

    @Test
    void aPathNamesFieldsPlacesItemsCountsAndTheEndOfALink() {
        assertEquals("Active", Sight.at(ANSWER, "status").asText());
        assertEquals(3, Sight.at(ANSWER, "items.1.n").asInt());
        assertTrue(Sight.at(ANSWER, "items[id=b.c].lines.0.x").asBoolean());
        assertEquals(2, Sight.at(ANSWER, "items.#").asInt());
        assertEquals("t0ken", Sight.at(ANSWER, "url./").asText());
        assertTrue(Sight.at(ANSWER, "items[id=z].n").isMissingNode());
    }

    @Test
    void anExpectationIsAValueAnyNoneOrAboveZero() {
        assertTrue(holds("status", "\"Active\""));
        assertFalse(holds("status", "\"active\""));
        assertTrue(holds("items[id=b.c].n", "3"));
        assertTrue(holds("items[id=b.c].n", "\">0\""));
        assertFalse(holds("items[id=a].n", "\">0\""));
        assertFalse(holds("nothing", "\">0\""));
        assertTrue(holds("url", "\"*\""));
        assertFalse(holds("gone", "\"*\""));
        assertTrue(holds("gone", "null"));
        assertTrue(holds("nothing", "null"));
        assertFalse(holds("url", "null"));
    }

    @Test
    void whatIsInventedStaysAndWhatNobodyKeptIsMissed() {
        Values values = new Values();
        assertEquals(values.fill("${guid a}"), values.fill("${guid a}"));
        assertFalse(values.fill("${guid a}").equals(values.fill("${guid b}")));
        assertTrue(values.fill("${mpn a}").matches("\\d{10}"));
        values.keep("who", "a");
        assertEquals(values.fill("<${guid a}>"), values.fill("<${guid ${who}}>"));
        assertEquals("Nothing was kept as nobody", assertThrows(Unexpected.class, () -> values.fill("${nobody}")).getMessage());
    }

    private static boolean holds(String path, String expected) {
        return Sight.holds(Sight.at(ANSWER, path), read(expected));
    }

    private static JsonNode read(String json) {
        try {
            return new ObjectMapper().readTree(json);
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new IllegalArgumentException(json, e);
        }
    }
}
