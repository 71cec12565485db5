package io.twotier.partner.enrollment.script;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;

/** How the programme decides in one simulation. */
@Entity
public class ProgrammeScript {

    @Id
    private String environment;
    @Version
    private long version;
    @Enumerated(EnumType.STRING)
    private Decision decision;
    private int businessDays;

    protected ProgrammeScript() {
    }

    static ProgrammeScript of(String environment) {
        ProgrammeScript script = new ProgrammeScript();
        script.environment = environment;
        return script;
    }

    ProgrammeScript decides(Decision how, int after) {
        decision = how;
        businessDays = after;
        return this;
    }

    String environment() {
        return environment;
    }

    public Decision decision() {
        return decision;
    }

    /** How many pass before it decides; with none it decides at once, on any day. */
    public int businessDays() {
        return businessDays;
    }
}
