package io.twotier.platform.feed.eventlog;

import java.util.List;

/**
 * A part of a log.
 *
 * @param cursor how far was looked: where to go on, also when nothing was found
 * @param more   whether the log had more behind that
 */
public record EventPage(List<EventEntry> entries, long cursor, boolean more) {
}
