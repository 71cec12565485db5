package io.twotier.partner.upstream.subscription;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.twotier.partner.upstream.customer.CustomerFacts;
import io.twotier.platform.command.Source;
import io.twotier.platform.event.Received;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** The subscriptions we were told of. */
@ApplicationScoped
public class SubscriptionFacts implements PanacheRepositoryBase<SubscriptionFact, UUID> {

    private final CustomerFacts customers;

    SubscriptionFacts(CustomerFacts customers) {
        this.customers = customers;
    }

    /** Any subscription may name a reseller, so all that was said counts. */
    public static Source source() {
        return Source.whole("subscription-events");
    }

    /** What a provider sells with a reseller on record, by id; what was cancelled or moved away is past. */
    public List<SubscriptionFact> onRecord(UUID provider, UUID reseller, UUID after, int most) {
        return find("select s from SubscriptionFact s, Partner p join p.mpn.ids m where p.id = ?2 and s.partnerIdOnRecord = m.id and s.partnerId = ?1 "
                + "and s.status <> 'deleted' and s.listed and s.id > ?3 order by s.id", provider, reseller, after).page(0, most).list();
    }

    /** Their ids in one text that is another one for another set, and how many they are. */
    public Object[] allOnRecord(UUID provider, UUID reseller) {
        return (Object[]) getEntityManager().createNativeQuery("select count(*), "
                        + "encode(sha256(convert_to(coalesce(string_agg(s.id::text, ',' order by s.id), ''), 'UTF8')), 'hex') "
                        + "from subscription_fact s join partner_mpn_id m on m.mpn_id = s.partner_id_on_record "
                        + "where s.partner_id = ?1 and m.partner_id = ?2 and s.status <> 'deleted' and s.listed")
                .setParameter(1, provider).setParameter(2, reseller).getSingleResult();
    }

    void told(Received<SubscriptionSaid> event) {
        if (customers.isDeleted(event.data().customerId())) {
            return;
        }
        UUID id = event.data().subscriptionId();
        SubscriptionFact fact = findByIdOptional(id).orElseGet(() -> SubscriptionFact.about(id));
        fact.told(event);
        persist(fact);
    }
}
