package io.twotier.partner.upstream.customer;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.twotier.platform.command.Source;
import io.twotier.platform.event.Received;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** The customers and relationships we were told of. */
@ApplicationScoped
public class CustomerFacts implements PanacheRepositoryBase<CustomerFact, UUID> {

    /** A customer served by a reseller. @param companyName null when its name was not told yet */
    public record Served(UUID customerId, String companyName) {
    }

    private static final String SERVED = " from relationship_fact r where r.through_provider_id = ?1 and r.partner_id = ?2 and r.open and r.kind = 'indirect_reseller'";

    /** Any customer may be one of a reseller's, so all that was said counts. */
    public static Source source() {
        return Source.whole("customer-events");
    }

    public static Source source(UUID customer) {
        return new Source("customer-events", customer.toString());
    }

    /** Whether the provider has a customer, its own or one that a reseller looks after. */
    public boolean anyOf(UUID provider) {
        return !getEntityManager().createQuery("select 1 from RelationshipFact r where r.open and (r.partnerId = ?1 or r.throughProviderId = ?1)", Integer.class)
                .setParameter(1, provider).setMaxResults(1).getResultList().isEmpty();
    }

    /** The customers of a provider that a reseller looks after, by id. */
    public List<Served> servedThrough(UUID provider, UUID reseller, UUID after, int most) {
        return getEntityManager().createQuery("select distinct new io.twotier.partner.upstream.customer.CustomerFacts$Served(r.customerId, c.companyName) "
                        + "from RelationshipFact r left join CustomerFact c on c.id = r.customerId where r.throughProviderId = ?1 and r.partnerId = ?2 and r.open "
                        + "and r.kind = 'indirect_reseller' and r.customerId > ?3 order by r.customerId", Served.class)
                .setParameter(1, provider).setParameter(2, reseller).setParameter(3, after).setMaxResults(most).getResultList();
    }

    /** Their ids in one text that is another one for another set, and how many they are. */
    public Object[] allServedThrough(UUID provider, UUID reseller) {
        return (Object[]) getEntityManager().createNativeQuery("select count(distinct r.customer_id), "
                        + "encode(sha256(convert_to(coalesce(string_agg(distinct r.customer_id::text, ','), ''), 'UTF8')), 'hex')" + SERVED)
                .setParameter(1, provider).setParameter(2, reseller).getSingleResult();
    }

    void told(Received<CustomerSaid> event) {
        UUID id = event.data().customerId();
        CustomerFact fact = findByIdOptional(id).orElseGet(() -> CustomerFact.about(id));
        fact.told(event);
        persist(fact);
    }

    void related(Received<RelationshipSaid> event) {
        if (isDeleted(event.data().customerId())) {
            return;
        }
        UUID id = event.data().relationshipId();
        RelationshipFact known = getEntityManager().find(RelationshipFact.class, id);
        RelationshipFact fact = known == null ? RelationshipFact.about(id) : known;
        fact.told(event);
        getEntityManager().persist(fact);
    }

    /** Of a deleted customer only that is known, so that nothing older brings it back when it is heard again. */
    void deleted(Received<CustomerSaid> event) {
        UUID id = event.data().customerId();
        CustomerFact fact = findByIdOptional(id).orElseGet(() -> CustomerFact.about(id));
        fact.deleted(event);
        persist(fact);
        getEntityManager().createQuery("delete from RelationshipFact r where r.customerId = ?1").setParameter(1, id).executeUpdate();
    }

    public boolean isDeleted(UUID customer) {
        return findByIdOptional(customer).filter(CustomerFact::isDeleted).isPresent();
    }
}
