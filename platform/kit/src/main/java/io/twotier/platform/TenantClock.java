package io.twotier.platform;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/** The time a tenant lives in: UTC, microseconds (what the database keeps). Simulation tenants can be given another one. */
@ApplicationScoped
public class TenantClock {

    public Instant now(UUID tenant) {
        return now();
    }

    /** The time of the system itself, for what belongs to no tenant. */
    public Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MICROS);
    }
}
