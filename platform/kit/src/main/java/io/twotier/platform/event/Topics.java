package io.twotier.platform.event;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.twotier.platform.audit.AuditRecorded;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.producer.internals.BuiltInPartitioner;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TopicExistsException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** The topics: one per service and one for what is listed of all audits, made when missing with the partitions they keep for ever, never compacted, retention unlimited. */
@ApplicationScoped
class Topics {

    /** Twice what a request may hold: an event that is too large would hold up all behind it, and a dead letter is larger than its event. */
    static final int LARGEST_MESSAGE = 4 * 1024 * 1024;

    private static final Logger LOG = Logger.getLogger(Topics.class);

    private final String brokers;
    private final int partitions;
    private final Set<String> names;
    private Admin admin;
    private volatile Thread thread;

    Topics(@ConfigProperty(name = "kafka.bootstrap.servers") String brokers, @ConfigProperty(name = "twotier.topics.partitions") int partitions,
           @ConfigProperty(name = "twotier.service") String service, @ConfigProperty(name = "twotier.topics.upstream") Optional<List<String>> upstream) {
        this.brokers = brokers;
        this.partitions = partitions;
        this.names = Stream.concat(Stream.of(service + "-events", service + "-dead-letters", AuditRecorded.TOPIC), upstream.orElse(List.of()).stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    void start(@Observes StartupEvent started) {
        thread = new Thread(this::create, "topics");
        thread.setDaemon(true);
        thread.start();
    }

    void stop(@Observes ShutdownEvent stopping) {
        thread.interrupt();
        synchronized (this) {
            if (admin != null) {
                admin.close(java.time.Duration.ZERO);
            }
        }
    }

    /** Where events of {@code key} stand; everywhere when it is null. */
    Stream<TopicPartition> partitions(String topic, String key) {
        return key == null ? IntStream.range(0, partitions).mapToObj(partition -> new TopicPartition(topic, partition))
                : Stream.of(new TopicPartition(topic, BuiltInPartitioner.partitionForKey(key.getBytes(StandardCharsets.UTF_8), partitions)));
    }

    /** The offsets behind the last message of these partitions, as the broker says now. */
    Map<TopicPartition, Long> ends(Set<TopicPartition> asked, long timeoutMillis) throws ExecutionException, TimeoutException, InterruptedException {
        Map<TopicPartition, OffsetSpec> specs = asked.stream().collect(Collectors.toMap(p -> p, p -> OffsetSpec.latest()));
        Map<TopicPartition, ListOffsetsResultInfo> answered = admin().listOffsets(specs).all().get(timeoutMillis, TimeUnit.MILLISECONDS);
        Map<TopicPartition, Long> ends = new HashMap<>();
        answered.forEach((partition, info) -> ends.put(partition, info.offset()));
        return ends;
    }

    /** Reads all of {@code topic}, beginning where {@code from} says. */
    TopicReading read(String topic, Map<TopicPartition, Long> from) {
        return new TopicReading(brokers, partitions(topic, null).collect(Collectors.toSet()), from);
    }

    private void create() {
        while (!Thread.currentThread().isInterrupted()) {
            try {
                createMissing();
                return;
            } catch (ExecutionException | TimeoutException e) {
                LOG.warnf("topics cannot be made yet: %s", e.getMessage());
                if (!Pause.of(1_000)) {
                    return;
                }
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private void createMissing() throws ExecutionException, TimeoutException, InterruptedException {
        List<NewTopic> wanted = names.stream().map(name -> new NewTopic(name, Optional.of(partitions), Optional.empty())
                .configs(Map.of("retention.ms", "-1", "retention.bytes", "-1", "cleanup.policy", "delete",
                        "max.message.bytes", Integer.toString(LARGEST_MESSAGE)))).toList();
        for (KafkaFuture<Void> one : admin().createTopics(wanted).values().values()) {
            try {
                one.get(10, TimeUnit.SECONDS);
            } catch (ExecutionException e) {
                if (!(e.getCause() instanceof TopicExistsException)) {
                    throw e;
                }
            }
        }
    }

    private synchronized Admin admin() {
        if (admin == null) {
            admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, brokers, AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, 5_000,
                    AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 10_000, AdminClientConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 500));
        }
        return admin;
    }
}
