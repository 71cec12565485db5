package io.twotier.subscription.attribution;

import io.twotier.platform.caller.Caller;
import io.twotier.subscription.SubscriptionDesk;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** R48, R83: for whom a subscription counts and counted, by the history of its partner of record. */
@ApplicationScoped
public class AttributionReader {

    private static final String PERIODS = "select value, valid_from, valid_to from subscription_period where subscription_id = ?1 and aspect = 'PARTNER_OF_RECORD'"
            + " order by valid_from";

    private final SubscriptionDesk subscriptions;
    private final EntityManager entities;

    AttributionReader(SubscriptionDesk subscriptions, EntityManager entities) {
        this.subscriptions = subscriptions;
        this.entities = entities;
    }

    /** In the order of time; times without anybody on record are left out. */
    public List<Attribution> list(Caller caller, UUID customer, UUID id) {
        UUID subscription = subscriptions.find(caller, customer, id).id();
        List<?> rows = entities.createNativeQuery(PERIODS).setParameter(1, subscription).getResultList();
        return rows.stream().map(Object[].class::cast).filter(row -> row[0] != null)
                .map(row -> new Attribution((String) row[0], (Instant) row[1], (Instant) row[2])).toList();
    }
}
