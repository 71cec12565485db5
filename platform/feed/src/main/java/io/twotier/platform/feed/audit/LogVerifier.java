package io.twotier.platform.feed.audit;

import io.twotier.platform.Secret;
import io.twotier.platform.audit.Snapshot;
import io.twotier.platform.feed.audit.Flaw.Kind;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;

/** Walks all logs once, in one snapshot of a running database and in constant memory, and names what does not hold. */
final class LogVerifier {

    private static final String ENTRIES = "select " + EntryRow.SELECTED + """
             from log_entry e left join audit_record r on r.id = e.record_id order by e.log, e.number""";
    private static final String HEADS = "select log, number, hash from log_head where number > 0";
    private static final String UNENTERED = "select id from audit_record r where not exists (select from log_entry e where e.record_id = r.id) order by id";

    private final Secret secret;
    private final Map<Log, Head> noted = new HashMap<>();
    private final Consumer<Flaw> found;
    private final Map<Log, Head> ends = new HashMap<>();
    private Head last;
    private boolean lastHolds;
    private long entries;
    private long flaws;

    /** @param noted heads of any logs that an earlier run, or anybody, kept @param found told every flaw as it is met */
    LogVerifier(Secret secret, List<Head> noted, Consumer<Flaw> found) {
        this.secret = secret;
        noted.forEach(head -> this.noted.put(head.log(), head));
        this.found = found;
    }

    /** @param head of the log of everything, to be noted for the next run */
    record Verdict(Head head, long logs, long entries, long flaws) {
    }

    Verdict verify(Connection connection) throws SQLException {
        try (Snapshot snapshot = Snapshot.of(connection)) {
            snapshot.each(ENTRIES, this::check);
            snapshot.each(HEADS, row -> checkEnd(new Head(new Log(row.getObject("log", UUID.class)), row.getLong("number"), row.getString("hash"))));
            noted.values().forEach(this::checkEnd);
            snapshot.each(UNENTERED, row -> report(Kind.RECORD_INSERTED, null, null, row.getObject("id", UUID.class)));
            return new Verdict(ends.getOrDefault(Log.OF_EVERYTHING, Head.none(Log.OF_EVERYTHING)), ends.size(), entries, flaws);
        }
    }

    private void check(ResultSet row) throws SQLException {
        Log log = new Log(row.getObject("log", UUID.class));
        Head here = new Head(log, row.getLong("number"), row.getString("hash"));
        UUID record = row.getObject("record_id", UUID.class);
        if (last == null || !last.log().equals(log)) {
            last = Head.none(log);
            lastHolds = true;
        }
        for (long gone = last.number() + 1; gone < here.number(); gone++) {
            report(Kind.ENTRY_DELETED, log, gone, null);
            lastHolds = false;
        }
        Entry entry = EntryRow.entry(row);
        boolean holds = entry == null || entry.holds();
        if (!Objects.equals(row.getString("mark"), Entry.mark(secret, here.hash()))) {
            report(Kind.ENTRY_INSERTED, log, here.number(), record);
        } else if (entry == null) {
            report(Kind.RECORD_DELETED, log, here.number(), record);
        } else if (!holds) {
            report(Kind.RECORD_EDITED, log, here.number(), record);
        } else if (lastHolds && !row.getString("previous_hash").equals(last.hash()) || here.number() == number(log) && !here.equals(noted.get(log))) {
            report(Kind.LOG_REPLACED, log, here.number(), record);
        }
        last = here;
        lastHolds = holds;
        ends.put(log, here);
        entries++;
    }

    private long number(Log log) {
        return noted.containsKey(log) ? noted.get(log).number() : 0;
    }

    private void checkEnd(Head head) {
        if (ends.getOrDefault(head.log(), Head.none(head.log())).number() < head.number()) {
            report(Kind.LOG_CUT, head.log(), head.number(), null);
        }
    }

    private void report(Kind kind, Log log, Long number, UUID record) {
        flaws++;
        found.accept(new Flaw(kind, log, number, record));
    }
}
