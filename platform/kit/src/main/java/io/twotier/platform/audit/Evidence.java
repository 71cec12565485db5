package io.twotier.platform.audit;

import io.twotier.platform.command.Work;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Where a desk names a row of evidence it has written: the audit row of the same transaction vouches for it, so whoever changes it is found out. */
@ApplicationScoped
public class Evidence {

    /** @param table one of those the service declares in {@code twotier.evidence.tables} */
    public void keep(String table, UUID id) {
        Work work = Work.current();
        if (work == null) {
            throw new IllegalStateException("evidence is kept outside of any unit of work");
        }
        work.vouch(table, id);
    }
}
