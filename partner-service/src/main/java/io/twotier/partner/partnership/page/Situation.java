package io.twotier.partner.partnership.page;

import io.twotier.partner.enrollment.EnrollmentStep;
import java.time.LocalDate;

/**
 * How things stand between a visitor and an invitation.
 *
 * @param provider   who invites, or null when the link opens nothing
 * @param company    the visitor's own, when it is registered
 * @param obstacle   what is in the way of accepting; null when nothing is, or when nobody has signed in yet
 * @param step       the step that is missing to be a reseller, or null
 * @param sentence   of an obstacle that has no words of its own here, or null
 * @param acceptedBy told to the two parties only
 * @param acceptedOn told to the two parties only
 */
public record Situation(String provider, String company, Obstacle obstacle, EnrollmentStep step, String sentence, String acceptedBy, LocalDate acceptedOn,
                        boolean mayAccept, boolean mayDecline) {

    static Situation open(String provider) {
        return new Situation(provider, null, null, null, null, null, null, false, false);
    }

    static Situation blocked(Obstacle obstacle) {
        return new Situation(null, null, obstacle, null, null, null, null, false, false);
    }

    Situation to(String visitorsCompany) {
        return new Situation(provider, visitorsCompany, obstacle, step, sentence, acceptedBy, acceptedOn, mayAccept, mayDecline);
    }

    Situation ended(Obstacle how) {
        return new Situation(provider, company, how, null, null, null, null, false, false);
    }

    Situation acceptedBy(String reseller, LocalDate on) {
        return new Situation(provider, company, obstacle, null, null, reseller, on, false, false);
    }

    Situation refused(Obstacle why, EnrollmentStep missing, String words) {
        return new Situation(provider, company, why, missing, why == Obstacle.OTHER ? words : null, null, null, false, mayDecline);
    }

    Situation answerable(boolean accept, boolean decline) {
        return new Situation(provider, company, obstacle, step, sentence, acceptedBy, acceptedOn, accept, decline);
    }
}
