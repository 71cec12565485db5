package io.twotier.platform.command;

import java.util.Set;

/** Tells the runner of commands that the facts read may be older than what the caller was already told: wait for them, then run again. */
class StaleRead extends RuntimeException {

    private final transient Set<Source> sources;

    StaleRead(Set<Source> sources) {
        super(null, null, false, false);
        this.sources = sources;
    }

    Set<Source> sources() {
        return sources;
    }
}
