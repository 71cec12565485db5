package io.twotier.agreement.upstream.partner;

import io.twotier.platform.event.Received;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;

/** An enrolment as last told by partner-service: in what, how far it is, and since when it is decided. */
@Entity
public class EnrollmentFact {

    private static final String PROVIDER = "indirectprovider";

    @Id
    private UUID id;
    private UUID partnerId;
    private String programme;
    private String status;
    private Instant decidedAt;
    private long sequence;

    protected EnrollmentFact() {
    }

    static EnrollmentFact about(UUID id) {
        EnrollmentFact fact = new EnrollmentFact();
        fact.id = id;
        return fact;
    }

    /** An activation names neither programme nor decision; both were told before it. */
    void told(Received<EnrollmentSaid> event) {
        if (event.sequence() > sequence) {
            sequence = event.sequence();
            EnrollmentSaid said = event.data();
            partnerId = said.partnerId();
            status = said.status();
            programme = said.programme() == null ? programme : said.programme();
            decidedAt = said.decidedAt() == null ? decidedAt : said.decidedAt();
        }
    }

    public UUID id() {
        return id;
    }

    public boolean asProvider() {
        return PROVIDER.equals(programme);
    }

    /** When it was approved or rejected, or null. */
    public Instant decidedAt() {
        return decidedAt;
    }
}
