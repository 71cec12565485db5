package io.twotier.platform.event;

/** A committed message on its way: where it stands in the outbox, and what the broker gets. */
record OutboxRow(long position, String topic, String key, String headers, byte[] value) {
}
