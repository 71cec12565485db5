package io.twotier.customer.invitation;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.twotier.platform.simulation.Present;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Timeouts;

/** The invitations of customers. */
@ApplicationScoped
public class CustomerInvitations implements PanacheRepositoryBase<CustomerInvitation, UUID> {

    /** The one open link of a partner that serves many customers, for these partners and this right. */
    Optional<CustomerInvitation> link(UUID issuer, InvitedPartners partners, boolean delegatedAdmin) {
        return find("reusable and state = ?1 and issuerId = ?2 and partners.seller = ?3 and partners.sellerKind = ?4 and delegatedAdmin = ?5 "
                + "and coalesce(partners.reseller, partners.seller) = ?6", InvitationState.INVITED, issuer, partners.seller(), partners.sellerKind(),
                delegatedAdmin, partners.both() ? partners.reseller() : partners.seller()).firstResultOptional();
    }

    /** Newest first. @param before the last one seen */
    List<CustomerInvitation> issuedBy(UUID issuer, UUID before, int most) {
        return find("issuerId = ?1 and id < ?2 order by id desc", issuer, before).page(0, most).list();
    }

    /** An open one whose time is over, locked, so that of several replicas each takes another. */
    Optional<CustomerInvitation> takeDue(Present present) {
        return present.bind(getEntityManager().createQuery("from CustomerInvitation i where i.state = :open and i.expiresAt <= :now and " + present.holds("i.environment")
                        + " order by i.expiresAt", CustomerInvitation.class))
                .setParameter("open", InvitationState.INVITED).setParameter("now", present.now()).setMaxResults(1).setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .setHint("jakarta.persistence.lock.timeout", Timeouts.SKIP_LOCKED_MILLI).getResultList().stream().findFirst();
    }
}
