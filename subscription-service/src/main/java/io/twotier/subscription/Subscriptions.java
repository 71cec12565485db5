package io.twotier.subscription;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import io.twotier.platform.simulation.Present;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.Timeouts;

/** All subscriptions. */
@ApplicationScoped
public class Subscriptions implements PanacheRepositoryBase<Subscription, UUID> {

    private static final String DUE = "select id from subscription where status in ('ACTIVE', 'SUSPENDED') and commitment_end <= :now and %s order by commitment_end, id";

    public List<Subscription> listedFor(UUID customer) {
        return list("customerId = ?1 and condition.listed order by id", customer);
    }

    /** What this caller sees of what it asked for, oldest first. @param after the last one it has seen @param most how many at most, 0 for all */
    List<Subscription> seen(Sight sight, Wanted wanted, UUID after, int most) {
        var found = find("customerId = :customer and condition.listed and id > :after" + sight.where() + wanted.where() + " order by id",
                wanted.with(sight.with(Parameters.with("customer", sight.customer()).and("after", after))));
        return most == 0 ? found.list() : found.page(0, most).list();
    }

    /** R168: what is not listed any more cannot be read by its id either. */
    public Optional<Subscription> listedFor(UUID customer, UUID id) {
        return find("customerId = ?1 and id = ?2 and condition.listed", customer, id).firstResultOptional();
    }

    /** As {@link #listedFor(UUID, UUID)}; nobody else changes it before this transaction ends. */
    public Optional<Subscription> keptStill(UUID customer, UUID id) {
        return find("customerId = ?1 and id = ?2 and condition.listed", customer, id).withLock(LockModeType.PESSIMISTIC_READ).firstResultOptional();
    }

    /**
     * As {@link #listedFor(UUID, UUID)}, for the one who is going to change it: nobody else does before this transaction ends. Its base is kept still
     * and is taken first, as by everybody, so that nobody waits for each other.
     */
    Optional<Subscription> held(UUID customer, UUID id) {
        baseOf(id).ifPresent(base -> keptStill(customer, base));
        return find("customerId = ?1 and id = ?2 and condition.listed", customer, id).withLock(LockModeType.PESSIMISTIC_WRITE).firstResultOptional();
    }

    /** The subscription for the one who is going to change it. */
    public Optional<Subscription> taken(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /**
     * For the one who is going to move them: nobody else changes them before this transaction ends. What the transaction changed of others is not
     * written for that.
     *
     * @param ids a base and the add-ons that come along, or any of a customer
     * @return by id, in its order: those that are there, and all add-ons of theirs
     */
    public Map<UUID, Subscription> takenWithAddOns(UUID customer, Collection<UUID> ids) {
        return getEntityManager().createQuery("from Subscription where customerId = ?1 and (id in ?2 or parentId in ?2) order by id", Subscription.class)
                .setParameter(1, customer).setParameter(2, ids).setLockMode(LockModeType.PESSIMISTIC_WRITE).setFlushMode(FlushModeType.COMMIT).getResultStream()
                .collect(Collectors.toMap(Subscription::id, Function.identity(), (one, same) -> one, LinkedHashMap::new));
    }

    /** How many the customer has that are not deleted; nobody else who counts them so goes on before this transaction ends. */
    public long countedAlone(UUID customer) {
        getEntityManager().createNativeQuery("select pg_advisory_xact_lock(hashtextextended(?1, 0))", Object.class).setParameter(1, customer.toString()).getSingleResult();
        return count("customerId = ?1 and condition.listed and condition.status <> ?2", customer, SubscriptionStatus.DELETED);
    }

    /** Add-ons of a subscription that are not deleted. */
    public List<Subscription> leftBelow(Subscription base) {
        return list("customerId = ?1 and parentId = ?2 and condition.status <> ?3 order by id", base.customerId(), base.id(), SubscriptionStatus.DELETED);
    }

    /** A subscription that is held already, with its add-ons, held from now on. */
    public Family family(Subscription head) {
        List<Subscription> addOns = find("customerId = ?1 and parentId = ?2 order by id", head.customerId(), head.id())
                .withLock(LockModeType.PESSIMISTIC_WRITE).list();
        return new Family(head, addOns.stream().filter(one -> one.condition().open()).toList());
    }

    /** Add-ons of a subscription that go on or could. */
    public List<Subscription> openBelow(Subscription base) {
        List<Subscription> addOns = list("customerId = ?1 and parentId = ?2 order by id", base.customerId(), base.id());
        return addOns.stream().filter(one -> one.condition().open()).toList();
    }

    /** Those whose term is over, the longest first. */
    @SuppressWarnings("unchecked")
    public List<UUID> due(Present present, int most) {
        return present.bind(getEntityManager().createNativeQuery(DUE.formatted(present.holds("environment")), UUID.class)).setParameter("now", present.now()).setMaxResults(most).getResultList();
    }

    /** One whose term is over, held with its base kept still; nothing when another replica has it, or had it. */
    public Optional<Subscription> takeDue(UUID id, Instant now) {
        baseOf(id).ifPresent(base -> findById(base, LockModeType.PESSIMISTIC_READ));
        return getEntityManager().createQuery("from Subscription where id = ?1 and terms.commitmentEnd <= ?2", Subscription.class).setParameter(1, id)
                .setParameter(2, now).setLockMode(LockModeType.PESSIMISTIC_WRITE).setHint("jakarta.persistence.lock.timeout", Timeouts.SKIP_LOCKED_MILLI)
                .getResultList().stream().filter(one -> one.condition().open()).findFirst();
    }

    private Optional<UUID> baseOf(UUID id) {
        return getEntityManager().createQuery("select parentId from Subscription where id = ?1 and parentId is not null", UUID.class).setParameter(1, id)
                .getResultList().stream().findFirst();
    }
}
