package io.twotier.customer.upstream.agreement;

import io.twotier.platform.event.Received;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;

/** From when on which version of an agreement is the least that counts, as last told by agreement-service; never taken back. */
@Entity
public class ReacceptanceFact {

    @Id
    private UUID id;
    private String agreementType;
    private int versionRank;
    private Instant effectiveFrom;
    private long sequence;

    protected ReacceptanceFact() {
    }

    static ReacceptanceFact about(UUID id) {
        ReacceptanceFact fact = new ReacceptanceFact();
        fact.id = id;
        return fact;
    }

    void told(Received<ReacceptanceSaid> event) {
        if (event.sequence() > sequence) {
            sequence = event.sequence();
            ReacceptanceSaid said = event.data();
            agreementType = said.agreementType();
            versionRank = said.versionRank();
            effectiveFrom = said.from();
        }
    }
}
