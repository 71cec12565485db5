package io.twotier.partner.account;

import io.twotier.platform.simulation.World;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Set at registration and never changed; no relation crosses it. Each simulation is an environment of its own. @param simulation its name, or null */
public record Environment(Kind kind, String simulation) {

    @Schema(name = "EnvironmentKind")
    public enum Kind { PRODUCTION, SANDBOX, SIMULATION }

    public static final Environment PRODUCTION = new Environment(Kind.PRODUCTION, null);

    /** @param simulation which one, where there are several of a kind */
    public static Environment of(Kind kind, String simulation) {
        return new Environment(kind, kind == Kind.SIMULATION ? simulation : null);
    }

    /** What {@link #wire} says. */
    public static Environment named(String wire) {
        return new Environment(Kind.valueOf(World.word(wire).toUpperCase(Locale.ROOT)), World.name(wire));
    }

    public boolean simulated() {
        return kind == Kind.SIMULATION;
    }

    /** As the platform and all events say it. */
    public String wire() {
        return World.of(kind.name().toLowerCase(Locale.ROOT), simulation);
    }
}
