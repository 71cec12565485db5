package io.twotier.agreement.evidence;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** The evidence of all agreements, oldest first: ids are made in the order of time. */
@ApplicationScoped
public class EvidenceItems implements PanacheRepositoryBase<EvidenceItem, UUID> {

    /** Everything that was agreed for a customer, by itself or by any partner. */
    public List<EvidenceItem> ofCustomer(UUID customer, UUID after, int most) {
        return find("customerId = ?1 and id > ?2 order by id", customer, after).page(0, most).list();
    }

    /** R154, R155: what counts for this partner and nothing else: what it attested itself, and what the customer accepted itself. */
    public List<EvidenceItem> ofCustomerFor(UUID partner, UUID customer, UUID after, int most) {
        return find("customerId = ?1 and (partnerId is null or partnerId = ?2) and id > ?3 order by id", customer, partner, after).page(0, most).list();
    }

    /** What a partner signed, and what it attested for customers. */
    public List<EvidenceItem> ofPartner(UUID partner, UUID after, int most) {
        return find("partnerId = ?1 and id > ?2 order by id", partner, after).page(0, most).list();
    }
}
