package io.twotier.local.story;

import java.util.List;

/**
 * How a run of the story ended.
 *
 * @param stopped why it could not go on, or null when it was played to its end
 * @param millis  from the first call to the last answer
 */
public record Outcome(Stage stage, String stopped, long millis) {

    public boolean held() {
        return failed() == 0;
    }

    /** Expectations that did not hold, the one that stopped it included. */
    public long failed() {
        long unheld = facts().stream().filter(fact -> !fact.held()).count();
        return stopped == null ? unheld : Math.max(1, unheld);
    }

    public List<Fact> facts() {
        return stage.steps().flatMap(step -> step.facts().stream()).toList();
    }

    /** One line. */
    public String verdict() {
        long calls = stage.steps().filter(step -> step.status() > 0).count();
        String counts = calls + " calls in " + millis + " ms, " + facts().size() + " expectations, " + failed() + " not held";
        return (held() ? "The story holds: " : "The story DOES NOT hold: ") + counts + (stopped == null ? "." : ". It stopped: " + stopped);
    }
}
