package io.twotier.platform.feed.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.twotier.platform.command.Refused;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WireDateTest {

    @ParameterizedTest
    @CsvSource({
            "2026-11-21T08:00:00Z,                2026-11-21T08:00:00Z",
            "2026-11-21T08:00:00,                 2026-11-21T08:00:00Z",
            "2026-11-21T08:00:00.123Z,            2026-11-21T08:00:00.123Z",
            "2026-11-21T08:00:00.1234567Z,        2026-11-21T08:00:00.1234567Z",
            "2026-11-21T08:00:00.1234567,         2026-11-21T08:00:00.1234567Z",
            "2026-11-21T08:00:00.123456789+02:00, 2026-11-21T06:00:00.123456789Z",
            "2026-11-21T08:00:00 02:00,           2026-11-21T06:00:00Z",
            "2026-11-21T08:00:00-0530,            2026-11-21T13:30:00Z",
            "11/21/2026 08:00:00,                 2026-11-21T08:00:00Z"})
    void aTimeIsReadInEverySpelling(String text, Instant at) {
        assertEquals(new WireDate(at, at), WireDate.parse(text));
    }

    @ParameterizedTest
    @CsvSource({"2026-11-21, 2026-11-21", "2026-11-325, 2026-11-21", "2026-01-05, 2026-01-05", "2026-02-32, 2026-02-01", "2026-02-28, 2026-02-28", "2024-02-60, 2024-02-29",
            "2024-12-366, 2024-12-31", "2026-03-60, 2026-03-01"})
    void aDayIsAllOfItAndMayBeTheDayOfTheYear(String text, String day) {
        assertEquals(new WireDate(Instant.parse(day + "T00:00:00Z"), Instant.parse(day + "T23:59:59.999999Z")), WireDate.parse(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"yesterday", "2026-13-01", "2026-11-00", "2026-11-31", "2026-11-99", "2026-02-400", "2026-11-21T25:00:00Z", "02/30/2026 08:00:00", "21/11/2026 08:00:00",
            "2026-11-21T08:00:00+25:00", "' or 1=1"})
    void whatIsNoDateIsAMistake(String text) {
        assertEquals(AuditRejection.BAD_DATE, assertThrows(Refused.class, () -> WireDate.parse(text)).rejection());
    }

    @Test
    void noDateIsNone() {
        assertNull(WireDate.parse(null));
    }
}
