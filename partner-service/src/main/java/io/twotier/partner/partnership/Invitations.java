package io.twotier.partner.partnership;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.twotier.platform.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Timeouts;

/** All invitations between partners. */
@ApplicationScoped
public class Invitations implements PanacheRepositoryBase<Invitation, UUID> {

    /** Newest first. @param before the last one seen */
    List<Invitation> sentBy(UUID provider, UUID before, int most) {
        return find("providerId = ?1 and id < ?2 order by id desc", provider, before).page(0, most).list();
    }

    /** Those that name a tenant, newest first. @param before the last one seen */
    List<Invitation> receivedBy(UUID reseller, UUID before, int most) {
        return find("resellerTenantId = ?1 and id < ?2 order by id desc", reseller, before).page(0, most).list();
    }

    boolean anyOpenFor(UUID provider, UUID reseller) {
        return Rows.exist(getEntityManager(), "Invitation where providerId = ?1 and resellerTenantId = ?2 and state = ?3", provider, reseller,
                InvitationState.INVITED);
    }

    /** An open one whose time is over, locked, so that of several replicas each takes another. */
    Optional<Invitation> takeDue(Instant now) {
        return getEntityManager().createQuery("from Invitation where state = ?1 and expiresAt <= ?2 order by expiresAt", Invitation.class)
                .setParameter(1, InvitationState.INVITED).setParameter(2, now).setMaxResults(1).setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .setHint("jakarta.persistence.lock.timeout", Timeouts.SKIP_LOCKED_MILLI).getResultList().stream().findFirst();
    }
}
