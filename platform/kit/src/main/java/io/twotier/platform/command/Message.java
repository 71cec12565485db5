package io.twotier.platform.command;

import io.twotier.platform.event.Event;
import java.util.UUID;

/** An event with the topic it goes to and what caused it. @param audit the listed audit record that all who are told of it can read, or null */
record Message(String topic, Event event, Origin origin, UUID audit) {
}
