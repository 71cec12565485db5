package io.twotier.platform.event;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.kafka.common.TopicPartition;

/** The tables of a replica: those in use in schema {@code public}, those that are being filled in schema {@code rebuild}. */
@ApplicationScoped
class ReplicaTables {

    private final EntityManager entities;
    private final AppliedOffsets offsets;

    ReplicaTables(EntityManager entities, AppliedOffsets offsets) {
        this.entities = entities;
        this.offsets = offsets;
    }

    /** Makes the new tables, empty, whatever an interrupted attempt left. */
    void prepare(List<String> tables) {
        QuarkusTransaction.requiringNew().run(() -> tables.forEach(table -> {
            execute("drop table if exists rebuild." + table);
            execute("create table rebuild." + table + " (like public." + table + " including all)");
        }));
    }

    /** For the rest of the transaction at hand every table name means the new table, if there is one. */
    void useNew() {
        execute("set local search_path = rebuild, public");
    }

    /**
     * Puts the new rows in place of the old, unless a listener is ahead of {@code reading}. Listeners wait meanwhile, and apply a few events
     * once more afterwards; readers see all of the old rows or all of the new.
     */
    boolean replace(List<String> tables, String topic, TopicReading reading) {
        return QuarkusTransaction.requiringNew().call(() -> {
            execute("lock table " + tables.stream().map(table -> "public." + table).collect(Collectors.joining(", ")) + " in exclusive mode");
            Map<TopicPartition, Long> applied = offsets.read();
            applied.keySet().removeIf(partition -> !partition.topic().equals(topic));
            if (!reading.passed(applied)) {
                return false;
            }
            tables.forEach(table -> {
                execute("delete from public." + table);
                execute("insert into public." + table + " select * from rebuild." + table);
                execute("drop table rebuild." + table);
            });
            return true;
        });
    }

    private void execute(String sql) {
        entities.createNativeQuery(sql).executeUpdate();
    }
}
