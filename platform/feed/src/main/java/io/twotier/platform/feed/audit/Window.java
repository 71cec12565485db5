package io.twotier.platform.feed.audit;

import io.twotier.platform.command.Refused;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** The time a search looks at: thirty days unless said otherwise, and never further back than ninety. */
public record Window(Instant from, Instant to) {

    private static final Duration UNLESS_SAID = Duration.ofDays(30);
    private static final Duration LONGEST = Duration.ofDays(90);

    /** @param start or null @param end or null @throws Refused 400 */
    public static Window of(WireDate start, WireDate end, Instant now) {
        Instant to = end == null ? now.plus(UNLESS_SAID) : end.last();
        Instant earliest = now.minus(LONGEST).truncatedTo(ChronoUnit.DAYS);
        Instant from = start != null ? start.first() : later(earliest, (end == null ? now : to).minus(UNLESS_SAID));
        if (from.isBefore(earliest)) {
            throw AuditRejection.TOO_LONG_AGO.refuse(LONGEST.toDays());
        }
        if (from.isAfter(to)) {
            throw AuditRejection.ENDS_BEFORE_IT_STARTS.refuse();
        }
        return new Window(from, to);
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
