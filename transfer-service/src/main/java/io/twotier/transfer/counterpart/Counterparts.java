package io.twotier.transfer.counterpart;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.twotier.platform.simulation.Present;
import io.twotier.transfer.Transfer;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** The partners that answer by a script. */
@ApplicationScoped
public class Counterparts implements PanacheRepositoryBase<Counterpart, UUID> {

    /** In each form the other one answers. */
    private static final String ASKED = """
            select t from Transfer t, Counterpart c where t.environment = c.environment and t.status = OPEN
            and (t.form = DIRECT_TO_INDIRECT and c.partnerId = t.parties.targetId and c.transfers.answer <> NEVER
            or t.form = PARTNER_TO_PARTNER and c.partnerId = t.parties.sourceId and c.requests.answer <> NEVER) and %s order by t.id""";
    private static final int MOST_AT_ONCE = 500;

    /** Transfers that wait for a scripted answer, now or later; the first asked first. */
    List<Transfer> asked(Present present) {
        return present.bind(getEntityManager().createQuery(ASKED.formatted(present.holds("t.environment")), Transfer.class)).setMaxResults(MOST_AT_ONCE).getResultList();
    }
}
