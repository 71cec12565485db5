package io.twotier.agreement.upstream.partner;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.twotier.platform.event.Received;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The enrolments we were told of. */
@ApplicationScoped
public class EnrollmentFacts implements PanacheRepositoryBase<EnrollmentFact, UUID> {

    /** Approved, and the agreement not accepted yet; oldest first. */
    public List<EnrollmentFact> waitingForAcceptance(UUID partner) {
        return list("partnerId = ?1 and status = 'approved' order by decidedAt, id", partner);
    }

    /** What made the partner a provider; empty when it was registered as one. */
    public Optional<EnrollmentFact> asProvider(UUID partner) {
        return list("partnerId = ?1 and status = 'active'", partner).stream().filter(EnrollmentFact::asProvider).findFirst();
    }

    void told(Received<EnrollmentSaid> event) {
        UUID id = event.data().enrollmentId();
        EnrollmentFact fact = findByIdOptional(id).orElseGet(() -> EnrollmentFact.about(id));
        fact.told(event);
        persist(fact);
    }
}
