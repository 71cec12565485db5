package io.twotier.platform.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What a service has kept, said and done at one moment.
 *
 * @param counts what is counted beside the tables, by name: the events on its topic, mails, users
 */
public record ServiceState(DatabaseState tables, Map<String, Long> counts) {

    /** In words; empty when nothing was left behind in the meantime. */
    public List<String> changesUntil(ServiceState later) {
        List<String> changes = new ArrayList<>(tables.changesUntil(later.tables));
        counts.forEach((name, before) -> {
            if (!before.equals(later.counts.get(name))) {
                changes.add(name + ": " + before + " -> " + later.counts.get(name));
            }
        });
        return changes;
    }
}
