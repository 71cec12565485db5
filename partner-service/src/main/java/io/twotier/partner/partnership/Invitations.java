package io.twotier.partner.partnership;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** All invitations between partners. */
@ApplicationScoped
public class Invitations implements PanacheRepositoryBase<Invitation, UUID> {

    List<Invitation> sentBy(UUID provider, int most) {
        return find("providerId = ?1 order by id desc", provider).page(0, most).list();
    }

    List<Invitation> receivedBy(UUID reseller, int most) {
        return find("resellerTenantId = ?1 order by id desc", reseller).page(0, most).list();
    }
}
