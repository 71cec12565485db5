package io.twotier.transfer.counterpart;

import io.twotier.transfer.TransferForm;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;

/** A partner of a simulation that answers by a script. */
@Entity
public class Counterpart {

    @Id
    private UUID partnerId;
    @Version
    private long version;
    private String environment;
    @Embedded
    private Part transfers;
    @Embedded
    @AttributeOverride(name = "answer", column = @Column(name = "request_answer"))
    @AttributeOverride(name = "afterSeconds", column = @Column(name = "request_after_seconds"))
    private Part requests;
    private Instant since;

    protected Counterpart() {
    }

    static Counterpart of(UUID partner, String environment) {
        Counterpart counterpart = new Counterpart();
        counterpart.partnerId = partner;
        counterpart.environment = environment;
        return counterpart;
    }

    /** @param asTarget of transfers that are sent to it, or null @param asSource of requests of other partners, or null */
    Counterpart plays(Part asTarget, Part asSource, Instant now) {
        transfers = asTarget;
        requests = asSource;
        since = now;
        return this;
    }

    /** What it does by now with what it was asked then. */
    Answer answerTo(TransferForm form, Instant asked, Instant now) {
        Part part = form == TransferForm.PARTNER_TO_PARTNER ? requests : transfers;
        return part == null ? Answer.NEVER : part.answerTo(asked, now);
    }

    public UUID partnerId() {
        return partnerId;
    }

    public long version() {
        return version;
    }

    /** Null when it answers transfers itself. */
    public Part transfers() {
        return transfers;
    }

    /** Null when it answers requests itself. */
    public Part requests() {
        return requests;
    }

    public Instant since() {
        return since;
    }
}
