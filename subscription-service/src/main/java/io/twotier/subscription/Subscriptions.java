package io.twotier.subscription;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** All subscriptions. */
@ApplicationScoped
public class Subscriptions implements PanacheRepositoryBase<Subscription, UUID> {

    public List<Subscription> listedFor(UUID customer) {
        return list("customerId = ?1 and condition.listed order by id", customer);
    }

    /** R168: what is not listed any more cannot be read by its id either. */
    public Optional<Subscription> listedFor(UUID customer, UUID id) {
        return find("customerId = ?1 and id = ?2 and condition.listed", customer, id).firstResultOptional();
    }

    /** As {@link #listedFor(UUID, UUID)}; nobody else changes it before this transaction ends. */
    public Optional<Subscription> keptStill(UUID customer, UUID id) {
        return find("customerId = ?1 and id = ?2 and condition.listed", customer, id).withLock(LockModeType.PESSIMISTIC_READ).firstResultOptional();
    }

    /** The subscription for the one who is going to change it. */
    public Optional<Subscription> taken(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** How many the customer has that are not deleted; nobody else who counts them so goes on before this transaction ends. */
    public long countedAlone(UUID customer) {
        getEntityManager().createNativeQuery("select pg_advisory_xact_lock(hashtextextended(?1, 0))", Object.class).setParameter(1, customer.toString()).getSingleResult();
        return count("customerId = ?1 and condition.listed and condition.status <> ?2", customer, SubscriptionStatus.DELETED);
    }

    /** Add-ons of a subscription that are not deleted. */
    public List<Subscription> leftBelow(UUID base) {
        return list("parentId = ?1 and condition.status <> ?2 order by id", base, SubscriptionStatus.DELETED);
    }

    /** Active add-ons of a subscription. */
    public List<Subscription> activeBelow(UUID base) {
        return list("parentId = ?1 and condition.status = ?2 order by id", base, SubscriptionStatus.ACTIVE);
    }
}
