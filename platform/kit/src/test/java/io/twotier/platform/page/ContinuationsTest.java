package io.twotier.platform.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.twotier.platform.Secret;
import io.twotier.platform.command.Refused;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Continuation tokens belong to one list and cannot be made or altered by others. */
class ContinuationsTest {

    private final Continuations continuations = new Continuations(new Secret("only-for-tests-only-for-tests-only"));

    @Test
    void theKeysOfTheLastRowComeBack() {
        assertEquals(List.of("Björkdal Bageri", "7", ""), continuations.open("customers|A", continuations.seal("customers|A", "Björkdal Bageri", "7", "")));
    }

    @Test
    void aTokenOfAnotherListIsRefused() {
        String token = continuations.seal("customers|A", "7");
        assertEquals(975001, assertThrows(Refused.class, () -> continuations.open("customers|B", token)).rejection().code());
    }

    @Test
    void anAlteredTokenIsRefused() {
        String token = continuations.seal("customers|A", "7");
        for (int at = 0; at < token.length(); at++) {
            String altered = token.substring(0, at) + (token.charAt(at) == 'A' ? 'B' : 'A') + token.substring(at + 1);
            if (!java.util.Arrays.equals(java.util.Base64.getUrlDecoder().decode(altered), java.util.Base64.getUrlDecoder().decode(token))) {
                assertThrows(Refused.class, () -> continuations.open("customers|A", altered), altered);
            }
        }
        assertThrows(Refused.class, () -> continuations.open("customers|A", "not base64 !"));
        assertThrows(Refused.class, () -> continuations.open("customers|A", ""));
    }
}
