package io.twotier.partner.requirement;

import io.twotier.platform.command.Check;
import io.twotier.platform.command.Cure;
import io.twotier.platform.command.Rejection;
import java.time.Instant;

/** One thing that is missing. @param dueBy by when, or null for now @param cure who can do it, and by which call */
public record Requirement(String rule, int code, String description, Instant dueBy, Cure cure) {

    static Requirement now(Rejection missing, Object... args) {
        return by(null, missing, args);
    }

    static Requirement by(Instant date, Rejection missing, Object... args) {
        return new Requirement(missing.rule(), missing.code(), missing.describe(args), date, missing.cure());
    }

    public static Requirement of(Check unmet) {
        return new Requirement(unmet.rejection().rule(), unmet.rejection().code(), unmet.sentence(), null, unmet.rejection().cure());
    }
}
