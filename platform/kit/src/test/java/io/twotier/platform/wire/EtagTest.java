package io.twotier.platform.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Etags as clients send them back. */
class EtagTest {

    @Test
    void aVersionHasOneText() {
        assertEquals("eyJ2IjozfQ==", Etag.of(3));
    }

    @ParameterizedTest
    @ValueSource(strings = {"eyJ2IjozfQ==", "\"eyJ2IjozfQ==\"", "W/\"eyJ2IjozfQ==\"", " eyJ2IjozfQ== ", "*"})
    void quotedWeakOrBareItNamesItsVersion(String header) {
        assertTrue(Etag.matches(header, 3));
    }

    @ParameterizedTest
    @ValueSource(strings = {"eyJ2IjoyfQ==", "", "\"", "3", "eyJ2IjozfQ"})
    void anythingElseDoesNot(String header) {
        assertFalse(Etag.matches(header, 3));
    }
}
