package io.twotier.transfer.offboarding;

import io.twotier.transfer.Transfer;
import io.twotier.transfer.TransferGroup;
import io.twotier.transfer.preview.Preview;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * One customer's part in an off-boarding. Its id is the id its one transfer has or will have, known before that is created: a second
 * creation finds the first.
 */
@Entity
public class Departure {

    private static final int MOST_TRIES = 5;

    @Id
    private UUID id;
    private UUID offboardingId;
    private UUID customerId;
    @Enumerated(EnumType.STRING)
    private DepartureStatus status;
    private Integer wave;
    @JdbcTypeCode(SqlTypes.JSON)
    private List<Missing> missing = List.of();
    @JdbcTypeCode(SqlTypes.JSON)
    private List<Preview.Stays> stays = List.of();
    private boolean targetRelated;
    private Integer errorCode;
    private String errorDescription;
    private int tries;
    private Instant notBefore;
    private Instant changedAt;
    @Version
    private long version;

    protected Departure() {
    }

    static Departure of(UUID id, Offboarding offboarding, UUID customer, Instant now) {
        Departure one = new Departure();
        one.id = id;
        one.offboardingId = offboarding.id();
        one.customerId = customer;
        one.status = DepartureStatus.UNSEEN;
        one.notBefore = now;
        one.changedAt = now;
        return one;
    }

    /** What a look at the customer has shown. */
    void found(Outlook outlook, Instant now) {
        missing = outlook.missing();
        stays = outlook.stays();
        targetRelated = outlook.targetRelated();
        become(outlook.move(), now);
    }

    void chosen(int number, Instant now) {
        become(DepartureMove.CHOOSE, now);
        wave = number;
    }

    /** @param outlook of this very moment, so that what stays is what was not requested */
    void requested(Outlook outlook, Instant now) {
        become(DepartureMove.REQUEST, now);
        missing = List.of();
        stays = outlook.stays();
        targetRelated = true;
    }

    void held(List<Missing> now, Instant at) {
        become(DepartureMove.HOLD, at);
        missing = now;
    }

    void accepted(Instant now) {
        become(DepartureMove.ACCEPT, now);
        missing = List.of();
    }

    void left(Instant now) {
        become(DepartureMove.LEAVE, now);
    }

    /** Its transfer is the one that knows. @return whether that was news */
    boolean follows(Transfer transfer, Instant now) {
        DepartureMove move = DepartureMove.by(transfer.status());
        if (move == null || !status.takes(move)) {
            return false;
        }
        become(move, now);
        missing = List.of();
        TransferGroup bad = transfer.groups().stream().filter(group -> group.errorCode() != null).findFirst().orElse(null);
        boolean whole = status == DepartureStatus.MOVED || status == DepartureStatus.ACCEPTED;
        errorCode = whole ? null : bad == null ? OffboardingRejection.NOT_MOVED.code() : bad.errorCode();
        errorDescription = whole ? null : bad == null ? OffboardingRejection.NOT_MOVED.describe(transfer.wireStatus()) : bad.errorDescription();
        return true;
    }

    /** It was refused on its way, for something that may come. */
    void refused(List<Missing> why, Instant now) {
        become(status == DepartureStatus.CHOSEN ? DepartureMove.FIND_LACKING : DepartureMove.HOLD, now);
        missing = why;
    }

    /** It could not be worked on, for no reason of its own perhaps: later again, but not for ever. @param otherwise what it lacks when it is held then */
    void putOff(Missing otherwise, Instant now) {
        tries++;
        notBefore = now.plus(Duration.ofSeconds(1L << Math.min(tries, MOST_TRIES)));
        if (tries >= MOST_TRIES && status == DepartureStatus.CHOSEN) {
            become(DepartureMove.FAIL, now);
            errorCode = otherwise.code();
            errorDescription = otherwise.description();
        } else if (tries >= MOST_TRIES && status == DepartureStatus.REQUESTED) {
            held(List.of(otherwise), now);
        } else if (tries >= MOST_TRIES && status == DepartureStatus.UNSEEN) {
            become(DepartureMove.FIND_LACKING, now);
            missing = List.of(otherwise);
        }
    }

    private void become(DepartureMove move, Instant now) {
        status = status.after(move);
        changedAt = now;
    }

    /** Whether it has a transfer that can be looked at. */
    boolean requested() {
        return status.requested() && !Integer.valueOf(OffboardingRejection.TROUBLE.code()).equals(errorCode);
    }

    UUID id() {
        return id;
    }

    UUID customerId() {
        return customerId;
    }

    UUID offboardingId() {
        return offboardingId;
    }

    DepartureStatus status() {
        return status;
    }

    Integer wave() {
        return wave;
    }

    List<Missing> missing() {
        return missing;
    }

    List<Preview.Stays> stays() {
        return stays;
    }

    Integer errorCode() {
        return errorCode;
    }

    String errorDescription() {
        return errorDescription;
    }

    Instant changedAt() {
        return changedAt;
    }
}
