package io.twotier.local;

import io.twotier.platform.testkit.OsProcess;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** One thing the launcher runs. */
interface Part {

    String name();

    /** Where it answers, for people. */
    String address();

    /** The parts that must answer before this one is started. */
    Set<String> needs();

    /** Starts it and returns when it answers; {@code progress} is told about what takes long. */
    void start(Consumer<String> progress) throws Exception;

    /** Stops it cleanly; nothing when it does not run. */
    void stop() throws Exception;

    /** Its process, while it runs in one of its own. */
    Optional<OsProcess> process();
}
