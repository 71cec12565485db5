package io.twotier.platform.upkeep;

import io.twotier.platform.Ids;
import io.twotier.platform.TenantClock;
import io.twotier.platform.command.Work;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/** Takes orders of upkeep. */
@ApplicationScoped
class UpkeepDesk {

    private static final int PAGE = 100;

    private final Upkeeps upkeeps;
    private final Instance<UpkeepTask> tasks;
    private final TenantClock clock;

    UpkeepDesk(Upkeeps upkeeps, @Any Instance<UpkeepTask> tasks, TenantClock clock) {
        this.upkeeps = upkeeps;
        this.tasks = tasks;
        this.clock = clock;
    }

    /** The same order while it is open, else a new one. */
    Upkeep start(String task, String topic) {
        if (tasks.stream().noneMatch(known -> known.name().equals(task) && known.takes(topic))) {
            throw UpkeepRejection.NO_SUCH_TASK.refuse(task, topic, tasks.stream().map(UpkeepTask::name).sorted().collect(Collectors.joining(", ")));
        }
        return upkeeps.open(task, topic).orElseGet(() -> {
            Upkeep job = Upkeep.ordered(Ids.next(), task, topic, clock.now());
            upkeeps.persist(job);
            Work.current().acted("upkeep", job.id().toString());
            return job;
        });
    }

    Upkeep find(UUID id) {
        return upkeeps.findByIdOptional(id).orElseThrow(UpkeepRejection.NO_SUCH_ORDER::refuse);
    }

    List<Upkeep> newest() {
        return upkeeps.newest(PAGE);
    }
}
