package io.twotier.platform.adminuser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class TemporaryPasswordTest {

    @Test
    void isLongAndHoldsEveryKindOfSign() {
        for (int i = 0; i < 1_000; i++) {
            String text = TemporaryPassword.random().reveal();
            assertEquals(20, text.length());
            assertTrue(text.matches("(?=.*[A-Z])(?=.*[a-z])(?=.*[0-9])(?=.*[^A-Za-z0-9]).*"), "a kind of sign is missing");
        }
    }

    @Test
    void isAnotherEachTime() {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < 1_000; i++) {
            assertTrue(seen.add(TemporaryPassword.random().reveal()));
        }
    }

    @Test
    @Tag("R76")
    void masksItself() {
        assertEquals("***", TemporaryPassword.random().toString());
    }
}
