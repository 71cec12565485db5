package io.twotier.agreement.evidence.api;

import io.twotier.agreement.evidence.EvidenceItem;
import io.twotier.agreement.evidence.EvidenceReader.Exported;
import io.twotier.platform.audit.EvidenceStatement;
import io.twotier.platform.wire.Attributes;
import io.twotier.platform.wire.Resource;
import java.time.Instant;
import java.util.UUID;

/**
 * One piece of evidence.
 *
 * @param kind           acceptance, attestation, signature or enrollment
 * @param agreedAt       as claimed
 * @param recordedAt     by the clock of the service
 * @param textDigest     SHA-256 of the text; absent where the text was not recorded
 * @param textUri        where the text with this digest is read
 * @param primaryContact the person of the customer; for the customer, the operator and who attested it
 * @param sealed         what the sealed audit says of this record
 */
public record EvidenceView(UUID id, EvidenceItem.Kind kind, UUID customerId, UUID partnerId, String agreementType, UUID templateId, Integer versionRank,
                           String region, UUID userTenantId, String userId, Instant agreedAt, Instant recordedAt, String language, String country,
                           String textDigest, String textUri, EvidenceItem.Person primaryContact, SealedView sealed, Attributes attributes) implements Resource {

    /**
     * To be compared with what the verifier of the audit reports.
     *
     * @param recordDigest keyed digest of the record as it was written
     * @param number       of the seal; absent while the audit row waits for it
     */
    public record SealedView(String recordDigest, UUID auditId, Long number, String hash, Instant sealedAt) {

        static SealedView of(EvidenceStatement statement) {
            return statement == null ? null
                    : new SealedView(statement.digest(), statement.auditId(), statement.sealNumber(), statement.sealHash(), statement.sealedAt());
        }
    }

    static EvidenceView of(Exported exported) {
        return of(exported, true);
    }

    /** As a partner may have it: persons of a customer only where the partner named them itself. */
    static EvidenceView of(Exported exported, UUID partner) {
        return of(exported, partner.equals(exported.item().partnerId()));
    }

    private static EvidenceView of(Exported exported, boolean withPerson) {
        EvidenceItem item = exported.item();
        return new EvidenceView(item.id(), item.kind(), item.customerId(), item.partnerId(), item.type().wireName(), item.templateId(),
                item.text().versionRank(), item.region(), item.userTenant(), item.userId(), item.agreedAt(), item.recordedAt(), item.text().language(),
                item.text().country(), item.text().textDigest(), textUri(item), withPerson ? item.person() : null, SealedView.of(exported.statement()),
                Attributes.of("AgreementEvidence"));
    }

    private static String textUri(EvidenceItem item) {
        return item.text().textDigest() == null ? null : "/agreementtemplates/" + item.templateId() + "/document?language=" + item.text().language()
                + (item.text().country() == null ? "" : "&country=" + item.text().country());
    }
}
