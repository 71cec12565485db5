package io.twotier.partner.enrollment;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which days count. 2026-11-16 is a Monday. */
class BusinessDaysTest {

    @ParameterizedTest(name = "{0} + {1}")
    @Tag("R95")
    @CsvSource({
        "2026-11-16T15:30:00Z, 5, 2026-11-23T15:30:00Z", "2026-11-20T23:59:59Z, 5, 2026-11-27T23:59:59Z", "2026-11-20T10:00:00Z, 1, 2026-11-23T10:00:00Z",
        "2026-11-21T10:00:00Z, 5, 2026-11-30T00:00:00Z", "2026-11-22T23:00:00Z, 1, 2026-11-24T00:00:00Z", "2026-11-16T15:30:00Z, 0, 2026-11-16T15:30:00Z"})
    void weekendsDoNotCountAndWhatComesInOnOneCountsFromMonday(Instant start, int days, Instant end) {
        assertEquals(end, new BusinessDays(Set.of()).after(start, days));
    }

    @ParameterizedTest(name = "{0} + {1}")
    @Tag("R95")
    @CsvSource({
        "2026-12-23T12:00:00Z, 5, 2026-12-31T12:00:00Z", "2026-12-24T08:00:00Z, 2, 2026-12-29T08:00:00Z", "2026-12-25T08:00:00Z, 1, 2026-12-29T00:00:00Z"})
    void holidaysDoNotCountEither(Instant start, int days, Instant end) {
        assertEquals(end, new BusinessDays(Set.of(LocalDate.parse("2026-12-25"))).after(start, days));
    }
}
