package io.twotier.platform.command;

import io.twotier.platform.event.Event;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** One unit of work: what caused it, the events said in it, and whether it is meant or only tried. Bound to its thread while it runs. */
public class Work {

    private static final ThreadLocal<Work> CURRENT = new ThreadLocal<>();

    private final Origin origin;
    private final boolean tried;
    private final boolean waits;
    private final Set<Source> fresh = new HashSet<>();
    private final List<Event> said = new ArrayList<>();
    private final List<Check> looked = new ArrayList<>();
    private final List<Evidence> evidence = new ArrayList<>();
    private Act act;

    /** Something done that no event tells of, for the audit alone. */
    record Act(String resource, String subject) {
    }

    /** A row that this work wrote and that must stay as it is. */
    public record Evidence(String table, UUID id) {
    }

    private Work(Origin origin, boolean tried, boolean waits) {
        this.origin = origin;
        this.tried = tried;
        this.waits = waits;
    }

    /** Work of the system itself: an event applied, a deadline swept. It takes the facts as they are. */
    public static Work by(Origin origin) {
        return new Work(origin, false, false);
    }

    /** Work for a caller, who must not be refused because of facts that are still under way. */
    static Work asked(Origin origin) {
        return new Work(origin, false, true);
    }

    /** Work for a caller that evaluates everything and leaves nothing behind. */
    static Work tried(Origin origin) {
        return new Work(origin, true, true);
    }

    /** The work of this thread, or null outside of any. */
    public static Work current() {
        return CURRENT.get();
    }

    static void bind(Work work) {
        if (work == null) {
            CURRENT.remove();
        } else {
            CURRENT.set(work);
        }
    }

    public Origin origin() {
        return origin;
    }

    public boolean isTried() {
        return tried;
    }

    public void say(Event event) {
        said.add(event);
    }

    /** Something was done that nobody else needs to hear of. */
    public void acted(String resource, String subject) {
        act = new Act(resource, subject);
    }

    /** The audit row of this work vouches for a row of evidence that it writes. */
    public void vouch(String table, UUID id) {
        evidence.add(new Evidence(table, id));
    }

    List<Evidence> evidence() {
        return evidence;
    }

    Act act() {
        return act;
    }

    public List<Event> said() {
        return said;
    }

    public List<Check> looked() {
        return looked;
    }

    void looked(List<Check> checks) {
        looked.addAll(checks);
    }

    boolean knownFresh(Set<Source> sources) {
        return !waits || fresh.containsAll(sources);
    }

    void markFresh(Set<Source> sources) {
        fresh.addAll(sources);
    }

    /** Whether there is anything to write in a journal. */
    boolean told() {
        return !said.isEmpty() || act != null || !evidence.isEmpty();
    }

    /** Forgets what a run left behind that is going to be run again. */
    void restart() {
        said.clear();
        act = null;
        evidence.clear();
        looked.clear();
    }
}
