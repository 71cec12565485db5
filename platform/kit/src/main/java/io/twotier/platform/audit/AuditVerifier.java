package io.twotier.platform.audit;

import io.twotier.platform.audit.Finding.Kind;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.function.Consumer;

/** Walks the whole chain once, in one snapshot of a running database and in constant memory, and names what does not hold. */
final class AuditVerifier {

    /** A row that was given another id or another position is still found by what it kept, and named as edited. */
    private static final String SEALS = "select " + Seal.SELECTED + ", a.* from audit_seal s left join lateral (select " + AuditRow.SELECTED + """
             from audit a where a.id = s.audit_id or a.position = s.audit_position order by a.id = s.audit_id desc limit 1) a on true
            order by s.number""";
    private static final String UNSEALED = "select a.xact < %s as passed, ".formatted(Sealing.SEALED_UP_TO) + AuditRow.SELECTED + """
             from audit a where not exists (select from audit_seal s where s.audit_position = a.position)
             and not exists (select from audit_seal s where s.audit_id = a.id)
            order by a.position""";

    private final AuditChain chain;
    private final Head noted;
    private final Consumer<Finding> found;
    private Head last;
    private boolean lastHolds;
    private long findings;
    private long waiting;

    /**
     * @param noted the head an earlier run reported, or {@link Head#NONE}
     * @param found told every finding as it is met
     */
    AuditVerifier(AuditChain chain, Head noted, Consumer<Finding> found) {
        this.chain = chain;
        this.noted = noted;
        this.found = found;
    }

    /**
     * What a run saw.
     *
     * @param head    the end of the chain, to be noted for the next run
     * @param waiting rows at the end that were not sealed yet
     */
    record Verdict(Head head, long findings, long waiting) {

        boolean whole() {
            return findings == 0;
        }
    }

    Verdict verify(Connection connection) throws SQLException {
        findings = 0;
        waiting = 0;
        last = Head.NONE;
        lastHolds = true;
        try (Snapshot snapshot = Snapshot.of(connection)) {
            snapshot.each(SEALS, this::check);
            if (last.number() < noted.number()) {
                report(new Finding(Kind.CHAIN_CUT, noted.number(), null));
            }
            snapshot.each(UNSEALED, this::checkUnsealed);
            return new Verdict(last, findings, waiting);
        }
    }

    private void check(ResultSet row) throws SQLException {
        Seal seal = Seal.read(row);
        if (chain.holds(seal)) {
            checkPlace(seal);
            checkRow(seal, AuditRow.read(row));
        } else {
            report(new Finding(Kind.SEAL_CHANGED, seal.number(), seal.auditId()));
            lastHolds = false;
            last = seal.number() == last.number() + 1 ? Head.of(seal) : last;
        }
    }

    /** A seal that holds has its true number. It is compared with the one before only if that one holds too: what was done to one is not said of its neighbour. */
    private void checkPlace(Seal seal) {
        long expected = last.number() + 1;
        boolean follows = !lastHolds || Arrays.equals(seal.previousHash(), last.hash());
        if (seal.number() > expected) {
            report(new Finding(Kind.SEAL_DELETED, expected, seal.number() - 1, null));
        } else if (seal.number() < expected || !follows || seal.number() == noted.number() && !noted.isIn(seal)) {
            report(new Finding(Kind.CHAIN_REPLACED, seal.number(), seal.auditId()));
        }
        last = Head.of(seal);
        lastHolds = true;
    }

    private void checkRow(Seal seal, AuditRow row) {
        if (row == null) {
            report(new Finding(Kind.ROW_DELETED, seal.number(), seal.auditId()));
        } else if (!chain.holds(seal, row)) {
            report(new Finding(Kind.ROW_EDITED, seal.number(), seal.auditId()));
        } else if (!chain.isMarked(row)) {
            report(new Finding(Kind.ROW_INSERTED, seal.number(), seal.auditId()));
        }
    }

    /** Rows go into the chain by transaction, so one that the chain has passed is not waiting: its seal was taken away. */
    private void checkUnsealed(ResultSet next) throws SQLException {
        AuditRow row = AuditRow.read(next);
        if (!chain.isMarked(row)) {
            report(new Finding(Kind.ROW_INSERTED, null, row.id()));
        } else if (next.getBoolean("passed")) {
            report(new Finding(Kind.ROW_UNSEALED, null, row.id()));
        } else {
            waiting++;
        }
    }

    private void report(Finding finding) {
        findings++;
        found.accept(finding);
    }
}
