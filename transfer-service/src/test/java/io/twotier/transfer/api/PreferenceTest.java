package io.twotier.transfer.api;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.ws.rs.core.HttpHeaders;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class PreferenceTest {

    /** Headers that have nothing but what is preferred. */
    private static Preference preferring(String... lines) {
        return Preference.of((HttpHeaders) Proxy.newProxyInstance(PreferenceTest.class.getClassLoader(), new Class<?>[] {HttpHeaders.class},
                (headers, method, args) -> lines.length == 0 ? null : List.copyOf(Arrays.asList(lines))));
    }

    @Test
    void whoSaysNothingWaitsAsLongAsIsUsual() {
        assertEquals(new Preference(false, null), preferring());
        assertEquals(new Preference(false, null), preferring("explain", "return=minimal"));
        assertEquals(true, preferring().waits());
        assertEquals(200, preferring().status(false));
    }

    @Test
    void whoIsContentWithoutTheOutcomeWaitsOnlyAsLongAsItSays() {
        assertEquals(new Preference(true, null), preferring("Respond-Async"));
        assertEquals(false, preferring("respond-async").waits());
        assertEquals(new Preference(true, Duration.ofSeconds(5)), preferring("respond-async, wait=5"));
        assertEquals(new Preference(true, Duration.ofSeconds(5)), preferring("wait = \"5\"", "explain, respond-async"));
        assertEquals(202, preferring("respond-async").status(false));
        assertEquals(200, preferring("respond-async, wait=5").status(true));
    }

    @Test
    void whatCannotBeReadIsNotPreferred() {
        for (String line : List.of("wait=", "wait=x", "wait=-1", "wait=99999999999999999999", "waits=5", "respond-asynchronously", ";", "")) {
            assertEquals(new Preference(false, null), preferring(line), line);
        }
    }

    @Test
    void whatWasHeededIsSaid() {
        assertEquals(null, preferring("explain").applied());
        assertEquals("respond-async, wait=5", preferring("wait=5, respond-async").applied());
        assertEquals("wait=0", preferring("wait=0").applied());
    }
}
