package io.twotier.platform.simulation;

/** What every event about a simulation's clock states, as far as a service uses it. @param ahead of the system's clock, as an ISO duration */
public record ClockMoved(String ahead) {
}
