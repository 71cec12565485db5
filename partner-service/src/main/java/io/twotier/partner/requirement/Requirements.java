package io.twotier.partner.requirement;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Everything that is missing of a partner.
 *
 * @param currentlyDue  needed now; without it operations are refused
 * @param pastDue       had a date, and that is over
 * @param eventuallyDue announced to become due
 */
public record Requirements(List<Requirement> currentlyDue, List<Requirement> pastDue, List<Requirement> eventuallyDue) {

    static Requirements none() {
        return new Requirements(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    }

    void now(Requirement requirement) {
        currentlyDue.add(requirement);
    }

    /** What has a date is due already, or will be. */
    void by(Instant date, Instant now, Requirement requirement) {
        (now.isAfter(date) ? pastDue : eventuallyDue).add(requirement);
    }
}
