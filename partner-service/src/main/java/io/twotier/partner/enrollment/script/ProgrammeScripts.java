package io.twotier.partner.enrollment.script;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.twotier.platform.simulation.Present;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** The simulations whose programme decides by a script. */
@ApplicationScoped
public class ProgrammeScripts implements PanacheRepositoryBase<ProgrammeScript, String> {

    private static final String WAITING = """
            select e.id from enrollment e join programme_script s on s.environment = lower(e.environment) and s.decision <> 'NEVER'
            where e.status = 'PENDING_REVIEW' and %s order by e.id limit 500""";

    /** Enrolments that wait for a scripted decision, now or later; the first submitted first. */
    @SuppressWarnings("unchecked")
    List<UUID> waiting(Present present) {
        return present.bind(getEntityManager().createNativeQuery(WAITING.formatted(present.holds("lower(e.environment)")), UUID.class)).getResultList();
    }
}
