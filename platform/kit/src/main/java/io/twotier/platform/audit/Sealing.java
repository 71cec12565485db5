package io.twotier.platform.audit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/**
 * Lengthens the chain, in the transaction at hand. Rows go in by transaction and position, and only once every older transaction has ended: so
 * nothing is overtaken, and all that stands before the last sealed row is sealed. A row whose position was drawn early and committed late comes later.
 */
final class Sealing {

    private static final long LOCK = 0x7477_6f74_6965_7202L;
    /**
     * Held until the transaction ends: of several replicas one seals, and it sees what the one before it committed. The settings keep the database
     * from reading both tables as a whole, which looks cheaper to it because it cannot know how little is new.
     */
    private static final String ALONE = "select pg_try_advisory_xact_lock(" + LOCK + """
            ), set_config('enable_hashjoin', 'off', true), set_config('enable_mergejoin', 'off', true),
            set_config('enable_bitmapscan', 'off', true), set_config('enable_seqscan', 'off', true), set_config('enable_sort', 'off', true),
            set_config('max_parallel_workers_per_gather', '0', true)""";
    private static final String LAST = "select " + Seal.SELECTED + " from audit_seal s order by number desc limit 1";
    /**
     * The transaction of the last sealed row; nothing before it can still need a seal. A number this cluster has not reached yet came with data
     * from another one and says nothing here.
     */
    static final String SEALED_UP_TO = """
            coalesce((select l.xact from audit l where l.id = (select audit_id from audit_seal order by number desc limit 1)
                      and l.xact < pg_snapshot_xmax(pg_current_snapshot())), '0'::xid8)""";
    private static final String UNSEALED = "select " + AuditRow.SELECTED + """
             from audit a where a.xact >= %s
             and (a.xact < pg_snapshot_xmin(pg_current_snapshot()) or a.xact >= pg_snapshot_xmax(pg_current_snapshot()))
             and not exists (select from audit_seal s where s.audit_id = a.id)
            order by a.xact, a.position limit ?""".formatted(SEALED_UP_TO);
    private static final String INSERT = """
            insert into audit_seal (number, audit_id, audit_position, row_hash, previous_hash, sealed_at, hash) values (?, ?, ?, ?, ?, ?, ?)""";

    private final AuditChain chain;
    private volatile Head seen = Head.NONE;

    Sealing(AuditChain chain) {
        this.chain = chain;
    }

    /**
     * @param most how many rows to seal at most
     * @return how many were sealed; 0 also when another replica is sealing
     * @throws IllegalStateException when the chain has lost seals this process saw: going on would cover that up
     */
    int seal(Connection transaction, Instant now, int most) throws SQLException {
        if (!alone(transaction)) {
            return 0;
        }
        Seal last = last(transaction);
        see(last == null ? Head.NONE : Head.of(last));
        List<Seal> seals = new ArrayList<>();
        for (AuditRow row : unsealed(transaction, most)) {
            last = chain.seal(row, last, now);
            seals.add(last);
        }
        insert(transaction, seals);
        return seals.size();
    }

    /** Only what an earlier transaction committed is remembered; this one may still be rolled back. */
    private void see(Head head) {
        if (head.number() < seen.number()) {
            throw new IllegalStateException("the audit chain was cut: it ended with " + seen + " and now ends with " + head);
        }
        seen = head;
    }

    private static boolean alone(Connection transaction) throws SQLException {
        try (Statement sql = transaction.createStatement(); ResultSet row = sql.executeQuery(ALONE)) {
            return row.next() && row.getBoolean(1);
        }
    }

    private static Seal last(Connection transaction) throws SQLException {
        try (Statement sql = transaction.createStatement(); ResultSet row = sql.executeQuery(LAST)) {
            return row.next() ? Seal.read(row) : null;
        }
    }

    private static List<AuditRow> unsealed(Connection transaction, int most) throws SQLException {
        List<AuditRow> rows = new ArrayList<>();
        try (PreparedStatement select = transaction.prepareStatement(UNSEALED)) {
            select.setInt(1, most);
            try (ResultSet found = select.executeQuery()) {
                while (found.next()) {
                    rows.add(AuditRow.read(found));
                }
            }
        }
        return rows;
    }

    private static void insert(Connection transaction, List<Seal> seals) throws SQLException {
        try (PreparedStatement insert = transaction.prepareStatement(INSERT)) {
            for (Seal seal : seals) {
                insert.setLong(1, seal.number());
                insert.setObject(2, seal.auditId());
                insert.setLong(3, seal.auditPosition());
                insert.setBytes(4, seal.rowHash());
                insert.setBytes(5, seal.previousHash());
                insert.setObject(6, seal.sealedAt().atOffset(ZoneOffset.UTC));
                insert.setBytes(7, seal.hash());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }
}
