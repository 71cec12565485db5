package io.twotier.local.scenario;

import io.twotier.local.story.Outcome;
import java.util.Set;

/** A scenario that was played. @param reached the states that were seen */
public record Performance(Scenario scenario, Outcome outcome, Set<String> reached) {

    /** Whether everything was as told. */
    public boolean held() {
        return outcome.held() && reached.equals(scenario.reaches());
    }

    public String name() {
        return scenario.name();
    }
}
