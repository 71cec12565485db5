package io.twotier.subscription.upstream.partner;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.twotier.platform.command.Source;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.apache.kafka.clients.producer.internals.BuiltInPartitioner;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The partners we were told of. */
@ApplicationScoped
public class PartnerFacts implements PanacheRepositoryBase<PartnerFact, UUID> {

    private static final String TOPIC = "partner-events";

    private final Source[] anyone;

    PartnerFacts(@ConfigProperty(name = "twotier.topics.partitions") int partitions) {
        this.anyone = onePerPartition(partitions);
    }

    public Optional<PartnerFact> withMpnId(String mpnId) {
        return find("array_contains(locationMpnIds, ?1) or array_contains(globalMpnIds, ?1)", mpnId).firstResultOptional();
    }

    public static Source about(UUID partner) {
        return new Source(TOPIC, partner.toString());
    }

    /** The whole topic: where a partner is looked for that cannot be named yet. */
    public Source[] anyone() {
        return anyone.clone();
    }

    private static Source[] onePerPartition(int partitions) {
        Map<Integer, Source> found = new TreeMap<>();
        for (int i = 0; found.size() < partitions; i++) {
            String key = Integer.toString(i);
            found.putIfAbsent(BuiltInPartitioner.partitionForKey(key.getBytes(StandardCharsets.UTF_8), partitions), new Source(TOPIC, key));
        }
        return found.values().toArray(Source[]::new);
    }
}
