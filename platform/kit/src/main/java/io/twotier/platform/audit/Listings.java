package io.twotier.platform.audit;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.twotier.platform.caller.Caller;
import io.twotier.platform.command.Origin;
import io.twotier.platform.event.Event;
import io.twotier.platform.event.Payload;
import io.twotier.platform.simulation.SimulatedTenants;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Makes of an audit row what is listed of it, for those who took part. What happens because of another service's event belongs to the record of what
 * caused that event, unless a line says otherwise.
 */
@Singleton
public class Listings {

    private static final Logger LOG = Logger.getLogger(Listings.class);

    private final Map<String, Optional<Listing>> byOperation = new HashMap<>();
    private final Set<String> missed = ConcurrentHashMap.newKeySet();
    private final SimulatedTenants simulated;
    private final ObjectMapper json;
    private final String service;

    Listings(AuditLines lines, SimulatedTenants simulated, ObjectMapper json, @ConfigProperty(name = "twotier.service") String service) {
        lines.byOperation().forEach((operation, line) -> byOperation.put(operation, Listing.parse(operation, line)));
        this.simulated = simulated;
        this.json = json;
        this.service = service;
    }

    /** @param said in the same unit of work, in its order @return what goes to the list; empty for what is not listed */
    public Optional<Event> of(AuditEntry entry, Origin origin, List<Event> said) {
        return listing(origin.operation()).map(names -> record(entry, origin, said, names));
    }

    private Optional<Listing> listing(String operation) {
        Optional<Listing> known = byOperation.get(operation);
        if (known == null && !operation.contains(".") && missed.add(operation)) {
            LOG.errorf("%s is not listed: it has no line twotier.audit.%s", operation, operation);
        }
        return known == null ? Optional.empty() : known;
    }

    private Event record(AuditEntry entry, Origin origin, List<Event> said, Listing names) {
        Optional<Event> about = said.stream().filter(event -> event.resource().equals(names.resourceType())).findFirst().or(() -> said.stream().findFirst());
        UUID customer = origin.customer() != null ? origin.customer() : customerOf(Stream.concat(about.stream(), said.stream()));
        UUID partner = origin.kind() == Caller.Kind.PARTNER ? origin.tenant() : null;
        SortedSet<UUID> participants = Stream.concat(about.stream().flatMap(event -> event.audience().stream()), Stream.ofNullable(partner))
                .filter(tenant -> !tenant.equals(customer)).collect(Collectors.toCollection(TreeSet::new));
        AuditRecorded record = new AuditRecorded(entry.id(), entry.at(), service, origin.operation(), names.operationType(), names.resourceType(),
                about.map(Event::subject).orElse(entry.resourceId()), entry.status(), partner, origin.actor().startsWith("user:") ? origin.actorName() : null,
                application(origin), customer, nameOf(customer, said), participants,
                about.map(event -> Blanked.of(json.valueToTree(event.payload())).toString()).orElse(null), origin.correlationId(), origin.reason(), origin.comment());
        String key = customer != null ? customer.toString() : about.map(Event::key).orElse(Objects.toString(origin.tenant(), service));
        return new Event("audit_record", entry.id().toString(), 1, key, participants,
                about.map(Event::environment).orElseGet(() -> simulated.knownOf(origin.tenant()).orElse("production")), record);
    }

    private static UUID customerOf(Stream<Event> said) {
        return said.map(Event::payload).map(Payload::customerId).filter(Objects::nonNull).findFirst().orElse(null);
    }

    private static String nameOf(UUID customer, List<Event> said) {
        return said.stream().map(Event::payload).filter(one -> customer != null && customer.equals(one.customerId()))
                .map(Payload::customerName).filter(Objects::nonNull).findFirst().orElse(null);
    }

    /** The application that was used, or the job that acted by itself. */
    private static String application(Origin origin) {
        return origin.appId() == null && origin.actor().startsWith("system:") ? origin.actor() : origin.appId();
    }
}
