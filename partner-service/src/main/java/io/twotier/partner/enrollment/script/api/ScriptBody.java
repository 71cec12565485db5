package io.twotier.partner.enrollment.script.api;

import io.twotier.partner.enrollment.script.Decision;
import io.twotier.partner.enrollment.script.ProgrammeScript;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;

/** How the programme plays its part. @param enrollments what it decides about every enrolment of the simulation */
public record ScriptBody(@NotNull @Valid Enrollments enrollments) {

    /** @param businessDays how many pass before it decides; 0, or nothing, is at once */
    public record Enrollments(@NotNull Decision decision, @Min(0) @Max(1000) Integer businessDays) {
    }

    int businessDays() {
        return enrollments.businessDays() == null ? 0 : enrollments.businessDays();
    }

    static ScriptBody of(ProgrammeScript script) {
        return new ScriptBody(new Enrollments(script.decision(), script.businessDays()));
    }
}
