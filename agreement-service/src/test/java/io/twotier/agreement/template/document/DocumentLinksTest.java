package io.twotier.agreement.template.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.twotier.platform.Secret;
import io.twotier.platform.command.Refused;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class DocumentLinksTest {

    private static final Instant NOW = Instant.parse("2026-11-21T10:00:00.123456Z");
    private static final UUID DOCUMENT = UUID.fromString("3c1b7f40-52d6-4e0a-9f11-6a0e2d4b7101");
    private static final UUID OTHER = UUID.fromString("3c1b7f40-52d6-4e0a-9f11-6a0e2d4b7201");

    private final DocumentLinks links = new DocumentLinks(new Secret("only-for-tests-0123456789-0123456789"), "http://twotier.test");

    @Test
    void aLinkOpensItsDocumentForFiveMinutesAndNotALittleLonger() {
        String token = links.token(DOCUMENT, NOW);
        assertEquals(DOCUMENT, links.opened(token, NOW));
        assertEquals(DOCUMENT, links.opened(token, NOW.plus(Duration.ofMinutes(5)).minusMillis(1)));
        refused(token, NOW.plus(Duration.ofMinutes(5)).plusMillis(1));
        refused(token, NOW.plus(Duration.ofDays(365)));
    }

    @Test
    void itIsAnotherOneEachTime() {
        assertNotEquals(links.token(DOCUMENT, NOW), links.token(DOCUMENT, NOW));
    }

    @Test
    void noBitOfItCanBeChanged() {
        byte[] token = Base64.getUrlDecoder().decode(links.token(DOCUMENT, NOW));
        for (int bit = 0; bit < token.length * 8; bit++) {
            byte[] altered = token.clone();
            altered[bit / 8] ^= (byte) (1 << bit % 8);
            refused(Base64.getUrlEncoder().withoutPadding().encodeToString(altered), NOW);
        }
    }

    @Test
    void noLetterOfItCanBeWrittenOtherwise() {
        String token = links.token(DOCUMENT, NOW);
        assertEquals(64, token.length());
        for (int i = 0; i < token.length(); i++) {
            for (char letter : "ABab09-_".toCharArray()) {
                if (token.charAt(i) != letter) {
                    refused(token.substring(0, i) + letter + token.substring(i + 1), NOW);
                }
            }
        }
        List.of("", "x", token + "=", token + "A", token.substring(1), " " + token, "../" + token, token.toLowerCase(), token.toUpperCase()).forEach(other -> refused(other, NOW));
    }

    @Test
    void theSignatureOfOneDocumentIsNoneOfAnotherNorOfAnotherTime() {
        byte[] mine = Base64.getUrlDecoder().decode(links.token(DOCUMENT, NOW));
        byte[] other = Base64.getUrlDecoder().decode(links.token(OTHER, NOW.plusSeconds(3)));
        for (int end : new int[] {16, 24, 32}) {
            byte[] swapped = mine.clone();
            System.arraycopy(other, 0, swapped, 0, end);
            assertFalse(Arrays.equals(mine, swapped));
            refused(Base64.getUrlEncoder().withoutPadding().encodeToString(swapped), NOW);
        }
    }

    @Test
    void aLinkMadeWithAnotherSecretOpensNothing() {
        refused(new DocumentLinks(new Secret("another-secret-0123456789-0123456789"), "http://twotier.test").token(DOCUMENT, NOW), NOW);
    }

    private void refused(String token, Instant now) {
        assertEquals(972021, assertThrows(Refused.class, () -> links.opened(token, now), token).rejection().code());
    }
}
