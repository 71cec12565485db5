package io.twotier.partner.incentive;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** All incentive invitations. */
@ApplicationScoped
public class IncentiveInvitations implements PanacheRepositoryBase<IncentiveInvitation, UUID> {

    public List<IncentiveInvitation> of(UUID partner) {
        return list("partnerId = ?1 order by id", partner);
    }
}
