package io.twotier.platform.simulation;

import java.util.Optional;

/** Something a service has begun for a simulation and that ends by itself, such as a process that others answer. */
public interface Unfinished {

    /** What there is of it in an environment, in a few words; empty for nothing. */
    Optional<String> in(String environment);
}
