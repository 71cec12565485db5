package io.twotier.transfer.offboarding;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;

/**
 * The move of many customers of one partner to one provider. It says no events: what concerns others is said by each customer's transfer.
 * Whoever changes it holds its row, so of all replicas one at a time works on it.
 */
@Entity
public class Offboarding {

    @Id
    private UUID id;
    private UUID sourceId;
    private UUID targetId;
    @Enumerated(EnumType.STRING)
    private OffboardingStatus status;
    private int waveSize;
    private int stopAfterFailures;
    private String partnerIdOnRecord;
    private String clientReference;
    private int wave;
    private long forgiven;
    private Instant createdAt;
    private String createdBy;
    private Instant startedAt;
    private String startedBy;
    private Instant consentedAt;
    private String consentedBy;
    private Instant changedAt;
    private String changedBy;
    private Instant endedAt;
    @Version
    private long version;

    protected Offboarding() {
    }

    static Offboarding planned(UUID id, UUID source, OffboardingRequest wanted, String user, Instant now) {
        Offboarding one = new Offboarding();
        one.id = id;
        one.sourceId = source;
        one.targetId = wanted.targetPartnerTenantId();
        one.status = OffboardingStatus.PLANNING;
        one.waveSize = wanted.sizeOfWaves();
        one.stopAfterFailures = wanted.failuresToStopAt();
        one.partnerIdOnRecord = wanted.onRecord();
        one.clientReference = wanted.clientReference();
        one.createdAt = now;
        one.createdBy = user;
        one.changedAt = now;
        one.changedBy = user;
        return one;
    }

    void start(String user, Instant now) {
        become(OffboardingMove.START, user, now);
        startedAt = now;
        startedBy = user;
    }

    /** Once is enough: who consented first stays on record. */
    void consent(String user, Instant now) {
        become(OffboardingMove.CONSENT, user, now);
        if (consentedAt == null) {
            consentedAt = now;
            consentedBy = user;
        }
    }

    void pause(String user, Instant now) {
        become(OffboardingMove.PAUSE, user, now);
    }

    /** @param failures so far: the stop rule counts from here on */
    void resume(long failures, String user, Instant now) {
        become(OffboardingMove.RESUME, user, now);
        forgiven = failures;
    }

    void cancel(String user, Instant now) {
        become(OffboardingMove.CANCEL, user, now);
    }

    /** What comes of it by itself. */
    void become(OffboardingMove move, Instant now) {
        become(move, changedBy, now);
    }

    private void become(OffboardingMove move, String user, Instant now) {
        status = status.after(move);
        changedAt = now;
        changedBy = user;
        endedAt = status.over() ? now : null;
    }

    int nextWave() {
        return ++wave;
    }

    boolean failedTooOften(long failures) {
        return failures - forgiven >= stopAfterFailures;
    }

    boolean consented() {
        return consentedAt != null;
    }

    public UUID id() {
        return id;
    }

    public UUID sourceId() {
        return sourceId;
    }

    public UUID targetId() {
        return targetId;
    }

    public OffboardingStatus status() {
        return status;
    }

    int waveSize() {
        return waveSize;
    }

    int stopAfterFailures() {
        return stopAfterFailures;
    }

    String partnerIdOnRecord() {
        return partnerIdOnRecord;
    }

    String clientReference() {
        return clientReference;
    }

    int wave() {
        return wave;
    }

    long forgiven() {
        return forgiven;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public String createdBy() {
        return createdBy;
    }

    public Instant startedAt() {
        return startedAt;
    }

    public String startedBy() {
        return startedBy;
    }

    Instant consentedAt() {
        return consentedAt;
    }

    String consentedBy() {
        return consentedBy;
    }

    public Instant changedAt() {
        return changedAt;
    }

    String changedBy() {
        return changedBy;
    }

    public Instant endedAt() {
        return endedAt;
    }

    long version() {
        return version;
    }
}
