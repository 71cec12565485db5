package io.twotier.partner.partnership;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.twotier.platform.Rows;
import io.twotier.platform.simulation.Present;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** All invitations between partners. */
@ApplicationScoped
public class Invitations implements PanacheRepositoryBase<Invitation, UUID> {

    private static final String DUE = """
            select * from partnership_invitation where state = 'INVITED' and expires_at <= :now and %s
            order by expires_at limit 1 for update skip locked""";

    /** Newest first. @param before the last one seen */
    List<Invitation> sentBy(UUID provider, UUID before, int most) {
        return find("providerId = ?1 and id < ?2 order by id desc", provider, before).page(0, most).list();
    }

    /** Those that name a tenant, newest first; who names one of another environment is not heard there. @param before the last one seen */
    List<Invitation> receivedBy(UUID reseller, UUID before, int most) {
        return find("from Invitation i where i.resellerTenantId = ?1 and i.id < ?2 and not exists "
                + "(select 1 from Partner p where p.id = i.resellerTenantId and p.environment <> i.environment) order by i.id desc", reseller, before).page(0, most).list();
    }

    boolean anyOpenFor(UUID provider, UUID reseller) {
        return Rows.exist(getEntityManager(), "Invitation where providerId = ?1 and resellerTenantId = ?2 and state = ?3", provider, reseller,
                InvitationState.INVITED);
    }

    /** An open one whose time is over, locked, so that of several replicas each takes another. */
    Optional<Invitation> takeDue(Present present) {
        return present.bind(getEntityManager().createNativeQuery(DUE.formatted(present.holds("lower(environment)")), Invitation.class)).setParameter("now", present.now())
                .getResultStream().map(Invitation.class::cast).findFirst();
    }
}
