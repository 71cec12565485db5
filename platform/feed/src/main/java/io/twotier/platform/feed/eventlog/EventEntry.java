package io.twotier.platform.feed.eventlog;

import java.util.UUID;

/** An event in a log. @param attributes of the CloudEvent, as JSON @param data as JSON */
public record EventEntry(long number, UUID event, String attributes, String data) {
}
