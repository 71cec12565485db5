package io.twotier.partner.enrollment.api;

import io.twotier.platform.command.Check;
import io.twotier.platform.command.Cure;

/** One thing an enrolment asks for: whether it is met, and who can meet it by which call. */
public record RequirementView(String rule, int code, boolean met, String description, Cure cure) {

    static RequirementView of(Check check) {
        return new RequirementView(check.rejection().rule(), check.rejection().code(), check.passed(), check.passed() ? null : check.sentence(),
                check.passed() ? null : check.rejection().cure());
    }
}
