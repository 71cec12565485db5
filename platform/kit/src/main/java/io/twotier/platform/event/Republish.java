package io.twotier.platform.event;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.twotier.platform.command.Journal;
import io.twotier.platform.command.Origin;
import io.twotier.platform.command.Work;
import io.twotier.platform.upkeep.UpkeepTask;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.persistence.EntityManager;
import jakarta.persistence.metamodel.EntityType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** States every aggregate of this service anew on its topic, for replicas that are made or mended. Page by page, so that it can go on where it was interrupted. */
@ApplicationScoped
class Republish implements UpkeepTask {

    private static final int PAGE = 200;
    /** Business waits behind no more than these. */
    private static final int MOST_WAITING = 1_000;
    private static final UUID FIRST = new UUID(0, 0);

    private final EntityManager entities;
    private final Journal journal;

    Republish(EntityManager entities, Journal journal) {
        this.entities = entities;
        this.journal = journal;
    }

    @Override
    public String name() {
        return "republish";
    }

    @Override
    public boolean takes(String topic) {
        return topic == null;
    }

    @Override
    @ActivateRequestContext
    public void run(Progress job) {
        Place place = Place.parse(job.position());
        for (String aggregate : aggregates()) {
            int compared = aggregate.compareTo(place.aggregate());
            UUID after = compared == 0 ? place.after() : FIRST;
            while (compared >= 0 && after != null && roomInOutbox()) {
                UUID from = after;
                List<Aggregate> page = QuarkusTransaction.requiringNew().call(() -> tell(aggregate, from));
                after = page.size() < PAGE ? null : id(page.get(page.size() - 1));
                job.reached(aggregate + "/" + (page.isEmpty() ? from : id(page.get(page.size() - 1))), page.size());
            }
        }
    }

    private List<String> aggregates() {
        return entities.getMetamodel().getEntities().stream().filter(type -> Aggregate.class.isAssignableFrom(type.getJavaType()))
                .map(EntityType::getName).sorted().toList();
    }

    /** An aggregate that changes meanwhile says so itself, with a later sequence. */
    private List<Aggregate> tell(String aggregate, UUID after) {
        List<Aggregate> page = entities.createQuery("select a from " + aggregate + " a where a.id > :after order by a.id", Aggregate.class)
                .setParameter("after", after).setMaxResults(PAGE).getResultList();
        journal.retell(Work.by(Origin.system("republish")), page.stream().map(Aggregate::snapshot).flatMap(Optional::stream).toList());
        return page;
    }

    private UUID id(Aggregate aggregate) {
        return (UUID) entities.getEntityManagerFactory().getPersistenceUnitUtil().getIdentifier(aggregate);
    }

    private boolean roomInOutbox() {
        String full = "select count(*) >= " + MOST_WAITING + " from (select 1 from outbox limit " + MOST_WAITING + ") waiting";
        while ((boolean) entities.createNativeQuery(full).getSingleResult()) {
            if (!Pause.of(50)) {
                throw new IllegalStateException("interrupted");
            }
        }
        return true;
    }

    /** How far an earlier run came. */
    private record Place(String aggregate, UUID after) {

        static Place parse(String position) {
            String[] parts = position == null ? new String[] {"", FIRST.toString()} : position.split("/");
            return new Place(parts[0], UUID.fromString(parts[1]));
        }
    }
}
