package io.twotier.subscription;

import io.twotier.platform.Ids;
import io.twotier.platform.command.Origin;
import io.twotier.platform.command.Work;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.UUID;

/** Keeps who owned a subscription, which reseller was on record and who gave support, from when on, by whom and why. */
@ApplicationScoped
public class History {

    private final EntityManager entities;

    History(EntityManager entities) {
        this.entities = entities;
    }

    /** @param why what led to it, unless the caller gave a reason */
    public void began(Subscription subscription, String why) {
        keep(subscription, HistoryRow.Aspect.OWNER, subscription.ownerId().toString(), subscription.createdAt(), why);
        if (subscription.onRecord() != null) {
            onRecord(subscription, subscription.createdAt(), why);
        }
    }

    public void onRecord(Subscription subscription, Instant since, String why) {
        keep(subscription, HistoryRow.Aspect.PARTNER_OF_RECORD, subscription.mpnIdOnRecord(), since, why);
    }

    /** Before the first of these it was the owner. */
    public void supportContact(Subscription subscription, UUID tenant, Instant since, String why) {
        keep(subscription, HistoryRow.Aspect.SUPPORT_CONTACT, tenant.toString(), since, why);
    }

    private void keep(Subscription subscription, HistoryRow.Aspect aspect, String value, Instant since, String why) {
        Origin origin = Work.current().origin();
        entities.persist(HistoryRow.of(Ids.next(), subscription.id(), aspect, value, since, origin.actor(), origin.reason() == null ? why : origin.reason()));
    }
}
