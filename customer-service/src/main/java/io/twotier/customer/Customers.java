package io.twotier.customer;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.twotier.platform.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The customers. */
@ApplicationScoped
public class Customers implements PanacheRepositoryBase<Customer, UUID> {

    /** The customer, or null: an unfinished one is not there. */
    public Customer visible(UUID id) {
        Customer customer = findById(id);
        return customer != null && customer.active() ? customer : null;
    }

    /** What is still said about a deleted customer is not heard. */
    public boolean isDeleted(UUID id) {
        return Rows.exist(getEntityManager(), "Customer where id = ?1 and status = DELETED", id);
    }

    public boolean hasDomain(String domain) {
        return Rows.exist(getEntityManager(), "Customer where domain = ?1", domain);
    }

    /** The id of the customer that has the domain, or null. */
    public UUID ofDomain(String domain) {
        return withDomain(domain).map(Customer::id).orElse(null);
    }

    Optional<Customer> withDomain(String domain) {
        return find("domain", domain).firstResultOptional();
    }

    Optional<Customer> ofRequest(byte[] requestKey) {
        return requestKey == null ? Optional.empty() : find("reservation.requestKey", requestKey).firstResultOptional();
    }

    /** In the order of their ids. */
    List<Customer> all(List<UUID> ids) {
        return ids.isEmpty() ? List.of() : list("id in ?1 order by id", ids);
    }

    /** Creations that nobody finished before {@code deadline}, and those whose removal was not finished. */
    List<UUID> abandoned(Instant deadline, Instant now, int most) {
        return getEntityManager().createQuery("select c.id from Customer c where c.status = ABANDONED or (c.status = PROVISIONING and c.createdAt < :deadline "
                + "and c.reservation.leaseUntil < :now) order by c.createdAt", UUID.class)
                .setParameter("deadline", deadline).setParameter("now", now).setMaxResults(most).getResultList();
    }

    /** Request ids are remembered for a day. */
    int forgetRequestsBefore(Instant time) {
        return update("reservation.requestKey = null where status = ACTIVE and reservation.requestKey is not null and createdAt < ?1", time);
    }
}
