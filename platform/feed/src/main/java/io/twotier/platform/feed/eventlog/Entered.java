package io.twotier.platform.feed.eventlog;

import java.util.UUID;

/** An event that was given a number in a tenant's log. */
public record Entered(UUID log, long number, ToldEvent event) {
}
