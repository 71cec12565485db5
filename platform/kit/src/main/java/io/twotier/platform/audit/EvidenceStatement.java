package io.twotier.platform.audit;

import java.time.Instant;
import java.util.UUID;

/**
 * What the audit says of a row of evidence.
 *
 * @param digest     keyed digest of the row as it was written, in hexadecimal digits
 * @param auditId    of the audit row that says so
 * @param sealNumber of its seal; with the rest of it null while it waits for one
 */
public record EvidenceStatement(String digest, UUID auditId, Long sealNumber, String sealHash, Instant sealedAt) {
}
