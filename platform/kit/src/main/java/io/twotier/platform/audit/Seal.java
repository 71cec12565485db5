package io.twotier.platform.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;

/**
 * One link of the chain. It holds its row's hash beside its own, so that a row that is gone or changed does not break the chain and is named alone.
 *
 * @param previousHash the hash of the seal before, empty in the first
 * @param hash         of everything before it in this record
 */
record Seal(long number, UUID auditId, long auditPosition, byte[] rowHash, byte[] previousHash, Instant sealedAt, byte[] hash) {

    /** The columns of a table named {@code s}. */
    static final String SELECTED = "s.number, s.audit_id, s.audit_position, s.row_hash, s.previous_hash, s.sealed_at, s.hash";

    static Seal read(ResultSet found) throws SQLException {
        return new Seal(found.getLong("number"), found.getObject("audit_id", UUID.class), found.getLong("audit_position"), found.getBytes("row_hash"),
                found.getBytes("previous_hash"), found.getObject("sealed_at", OffsetDateTime.class).toInstant(), found.getBytes("hash"));
    }
}
