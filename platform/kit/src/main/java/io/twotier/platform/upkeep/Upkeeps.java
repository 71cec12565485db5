package io.twotier.platform.upkeep;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The orders of upkeep. */
@ApplicationScoped
class Upkeeps implements PanacheRepositoryBase<Upkeep, UUID> {

    Optional<Upkeep> oldestOpen() {
        return find("state = ?1 order by id", Upkeep.State.OPEN).firstResultOptional();
    }

    Optional<Upkeep> open(String task, String topic) {
        return find("state = ?1 and task = ?2 and coalesce(topic, '') = coalesce(?3, '')", Upkeep.State.OPEN, task, topic).firstResultOptional();
    }

    List<Upkeep> newest(int most) {
        return find("order by id desc").page(0, most).list();
    }
}
