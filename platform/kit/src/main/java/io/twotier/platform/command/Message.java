package io.twotier.platform.command;

import io.twotier.platform.event.Event;

/** An event with the topic it goes to and what caused it. */
record Message(String topic, Event event, Origin origin) {
}
