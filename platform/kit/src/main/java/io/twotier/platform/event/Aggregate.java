package io.twotier.platform.event;

import java.util.Optional;

/** An entity that says events, keyed by the UUID attribute {@code id}. It can always state itself anew, so that a replica of it can be made from nothing. */
public interface Aggregate {

    /** Its state as it is, with the sequence of its last change and never a new one; empty while nothing of it was told yet. */
    Optional<Event> snapshot();
}
