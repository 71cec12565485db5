package io.twotier.platform.audit;

import io.twotier.platform.Secret;
import jakarta.inject.Singleton;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;

/** What marks a row and what seals it: keyed by the service's secret, so that the database alone is not enough to make either. */
@Singleton
public class AuditChain {

    private static final HexFormat HEX = HexFormat.of();
    private static final byte[] NONE = {};

    private final Secret secret;

    public AuditChain(Secret secret) {
        this.secret = secret;
    }

    /** Proves that the service itself wrote the row, as it stands. */
    byte[] mark(AuditRow row) {
        return secret.digest("audit-mark", row.written());
    }

    boolean isMarked(AuditRow row) {
        return HEX.formatHex(mark(row)).equals(row.mark());
    }

    /** What an audit row states of a row of evidence: nobody who lacks the secret learns or guesses anything of the row by it. */
    String digest(EvidenceRow row) {
        return HEX.formatHex(secret.digest("evidence-row", row.text()));
    }

    /** @param last the end of the chain, null for the first seal */
    Seal seal(AuditRow row, Seal last, Instant now) {
        return hashed(last == null ? 1 : last.number() + 1, row.id(), row.position(), hash(row), last == null ? NONE : last.hash(), now);
    }

    boolean holds(Seal seal) {
        return MessageDigest.isEqual(seal.hash(), rehashed(seal).hash());
    }

    boolean holds(Seal seal, AuditRow row) {
        return MessageDigest.isEqual(seal.rowHash(), hash(row));
    }

    private Seal rehashed(Seal seal) {
        return hashed(seal.number(), seal.auditId(), seal.auditPosition(), seal.rowHash(), seal.previousHash(), seal.sealedAt());
    }

    private byte[] hash(AuditRow row) {
        return secret.digest("audit-row", row.whole());
    }

    private Seal hashed(long number, UUID auditId, long auditPosition, byte[] rowHash, byte[] previousHash, Instant sealedAt) {
        String text = String.join("\n", Long.toString(number), auditId.toString(), Long.toString(auditPosition), HEX.formatHex(rowHash),
                HEX.formatHex(previousHash), sealedAt.toString());
        return new Seal(number, auditId, auditPosition, rowHash, previousHash, sealedAt, secret.digest("audit-chain", text));
    }
}
