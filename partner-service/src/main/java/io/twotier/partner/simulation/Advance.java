package io.twotier.partner.simulation;

import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/** How the clock is to move. @param by an ISO duration, of days or hours or of months or years @param to the time it is then; one of the two */
public record Advance(String by, Instant to) {

    /** The time that is asked for, told from {@code now}; empty when it cannot be read. */
    Optional<Instant> from(Instant now) {
        if ((by == null) == (to == null)) {
            return Optional.empty();
        }
        return to != null ? Optional.of(to) : moved(now);
    }

    private Optional<Instant> moved(Instant now) {
        try {
            return Optional.of(now.plus(Duration.parse(by)));
        } catch (DateTimeParseException noDuration) {
            return calendar(now);
        } catch (ArithmeticException | java.time.DateTimeException beyond) {
            return Optional.of(by.startsWith("-") ? Instant.MIN : Instant.MAX);
        }
    }

    private Optional<Instant> calendar(Instant now) {
        try {
            return Optional.of(now.atOffset(ZoneOffset.UTC).plus(Period.parse(by)).toInstant());
        } catch (DateTimeParseException unreadable) {
            return Optional.empty();
        } catch (ArithmeticException | java.time.DateTimeException beyond) {
            return Optional.of(by.startsWith("-") ? Instant.MIN : Instant.MAX);
        }
    }
}
