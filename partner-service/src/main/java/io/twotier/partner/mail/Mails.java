package io.twotier.partner.mail;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.twotier.platform.Ids;
import io.twotier.platform.TenantClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.UUID;
import org.hibernate.Timeouts;

/** The mails that are owed; queued in the transaction that causes them. */
@ApplicationScoped
public class Mails implements PanacheRepositoryBase<Mail, UUID> {

    private final TenantClock clock;

    Mails(TenantClock clock) {
        this.clock = clock;
    }

    public void queue(String purpose, UUID about, String recipient, String subject, String body) {
        persist(new Mail(Ids.next(), purpose, about, recipient, subject, body, clock.now()));
    }

    /** Locked, so that of several replicas each takes others. */
    List<Mail> takeWaiting(int most) {
        return getEntityManager().createQuery("from Mail where sentAt is null order by queuedAt", Mail.class).setMaxResults(most)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE).setHint("jakarta.persistence.lock.timeout", Timeouts.SKIP_LOCKED_MILLI).getResultList();
    }
}
