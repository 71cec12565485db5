package io.twotier.platform.command;

/** An answer that holds a secret: {@code now} is answered this once, {@code later} is what a replay of the request gets. */
public record OnceOnly(Object now, Object later) {
}
