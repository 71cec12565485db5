package io.twotier.local.story;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** One step as it happened: who did what, what it meant, what had to hold, which events followed. */
public final class Step {

    private final String who;
    private final String what;
    private final String means;
    private final UUID correlation = UUID.randomUUID();
    private final List<String> expectedEvents = new ArrayList<>();
    private final List<Fact> facts = new ArrayList<>();
    private List<String> events = List.of();
    private int status;
    private long millis;

    Step(String who, String what, String means) {
        this.who = who;
        this.what = what;
        this.means = means;
    }

    void answered(int status, long millis) {
        this.status = status;
        this.millis = millis;
    }

    void fact(Fact fact) {
        facts.add(fact);
    }

    void expect(List<String> names) {
        expectedEvents.addAll(names);
    }

    boolean has(List<String> names) {
        List<String> missing = new ArrayList<>(expectedEvents);
        names.forEach(missing::remove);
        return missing.isEmpty();
    }

    /** What followed, once everything is known; an event that is missing, or follows where none may, is a fact that does not hold. */
    void caused(List<String> names) {
        events = List.copyOf(names);
        if (!expectedEvents.isEmpty()) {
            fact(new Fact("", "says " + String.join(", ", expectedEvents), has(names), names.toString()));
        } else if (!names.isEmpty()) {
            fact(new Fact("", "says nothing", false, names.toString()));
        }
    }

    public String who() {
        return who;
    }

    /** The call, or what was done elsewhere. */
    public String what() {
        return what;
    }

    public String means() {
        return means;
    }

    UUID correlation() {
        return correlation;
    }

    /** The HTTP status, or 0 for what was no call of ours. */
    public int status() {
        return status;
    }

    public long millis() {
        return millis;
    }

    public List<Fact> facts() {
        return facts;
    }

    public List<String> events() {
        return events;
    }

    List<String> expectedEvents() {
        return expectedEvents;
    }
}
