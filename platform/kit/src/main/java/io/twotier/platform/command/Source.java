package io.twotier.platform.command;

/** Where a fact of another service comes from: the owner's topic and the key it is partitioned by; a null key stands for the whole topic. */
public record Source(String topic, String key) {

    /** For what could have been said under any key, such as "nobody has this number". */
    public static Source whole(String topic) {
        return new Source(topic, null);
    }
}
