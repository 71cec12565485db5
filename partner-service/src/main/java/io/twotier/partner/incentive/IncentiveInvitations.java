package io.twotier.partner.incentive;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.twotier.platform.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** All incentive invitations; a partner has at most one for a programme. */
@ApplicationScoped
public class IncentiveInvitations implements PanacheRepositoryBase<IncentiveInvitation, UUID> {

    public List<IncentiveInvitation> of(UUID partner) {
        return list("partnerId = ?1 order by id", partner);
    }

    boolean anyFor(UUID partner, String programme) {
        return Rows.exist(getEntityManager(), "IncentiveInvitation where partnerId = ?1 and programme = ?2", partner, programme);
    }
}
