package io.twotier.platform.event;

import java.time.Instant;
import java.util.UUID;

/**
 * An event as a listener gets it: the envelope's parts a consumer needs and the consumer's own record of the fields it uses.
 *
 * @param environment production, sandbox or a simulation, see {@link io.twotier.platform.simulation.World}
 */
public record Received<T>(UUID id, String type, String subject, long sequence, String environment, String actor, UUID correlationId, Instant time, T data) {

    /** The same event, its data read as a consumer's own record. */
    <D> Received<D> with(D read) {
        return new Received<>(id, type, subject, sequence, environment, actor, correlationId, time, read);
    }
}
