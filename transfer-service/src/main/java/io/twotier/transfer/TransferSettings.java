package io.twotier.transfer;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** How patient transfers are. */
@ConfigMapping(prefix = "twotier.transfer")
public interface TransferSettings {

    /** How long a group may stay silent before it is asked for again. */
    @WithDefault("60s")
    Duration askAgainAfter();

    /** How often a group is asked for before it fails. */
    @WithDefault("20")
    int askAtMost();

    /** How often silent groups and overdue transfers are looked for; "off" for never. */
    @WithDefault("5s")
    String sweepEvery();

    /** How long a transfer created from now on waits for its target; without it, for ever. */
    Optional<Duration> expiresAfter();

    /** How long a request from partner to partner waits for its source. */
    @WithDefault("P30D")
    Duration requestExpiresAfter();

    /** Whether the customer agreement must be valid for the target already when a transfer is created; it always must when it is accepted. */
    @WithDefault("false")
    boolean agreementAtCreation();

    /** How long the answer to an acceptance waits for the outcome when the caller does not say. */
    @WithDefault("2s")
    Duration waits();

    /** The longest a caller can have it wait. */
    @WithDefault("10s")
    Duration waitsAtMost();
}
