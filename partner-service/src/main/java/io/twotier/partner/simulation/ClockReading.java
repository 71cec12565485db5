package io.twotier.partner.simulation;

import java.time.Duration;
import java.time.Instant;

/** What the clock of an environment shows, and the system's at the same moment. */
public record ClockReading(String environment, Instant now, Duration ahead, Instant systemTime) {
}
