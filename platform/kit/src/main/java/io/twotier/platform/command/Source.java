package io.twotier.platform.command;

/** Where a fact of another service comes from: the owner's topic and the key it is partitioned by. */
public record Source(String topic, String key) {
}
