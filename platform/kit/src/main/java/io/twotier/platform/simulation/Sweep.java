package io.twotier.platform.simulation;

import java.time.Instant;

/**
 * Something that happens because of the time alone. Whoever implements it calls it for everybody at a pace of its own; simulations are swept
 * beside that, each at its own time, so that they hold nobody up.
 */
public interface Sweep {

    /** Does what is due, on as many replicas at once as there are. @return how much was done by this one's hand */
    int sweep(Present present);

    /** For everybody who lives by the system's clock. */
    default int sweep(Instant now) {
        return sweep(Present.of(now));
    }
}
