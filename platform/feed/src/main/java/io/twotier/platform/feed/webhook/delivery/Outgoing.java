package io.twotier.platform.feed.webhook.delivery;

import io.twotier.platform.Ids;
import io.twotier.platform.feed.eventlog.Entered;
import io.twotier.platform.feed.eventlog.EventLog;
import io.twotier.platform.feed.eventlog.EventTypes;
import io.twotier.platform.feed.eventlog.Onward;
import io.twotier.platform.feed.eventlog.ToldEvent;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Puts on its way to each endpoint of a tenant what was entered in that tenant's log and the endpoint wants, in the transaction that enters it: so nothing is
 * lost, and the order is that of the log.
 */
@Singleton
class Outgoing implements Onward {

    private static final String ENDPOINTS = "select id, tenant, registered, events from webhook_endpoint where tenant = any (?) order by id";
    private static final String SEND = """
            insert into webhook_delivery (id, endpoint_id, message_id, resource, name, state)
            select id, endpoint, message, resource, name, 'WAITING'
            from unnest(?::uuid[], ?::uuid[], ?::uuid[], ?::text[], ?::text[]) with ordinality as sent (id, endpoint, message, resource, name, place)
            order by place""";

    private final Deliverer deliverer;

    Outgoing(Deliverer deliverer) {
        this.deliverer = deliverer;
    }

    private record Endpoint(UUID id, boolean registered, List<String> events) {

        /** Under which name it is told of an event; null when it is not. */
        String nameOf(ToldEvent event, UUID tenant) {
            if (registered) {
                Told told = Told.of(event.webhook());
                return told != null && told.to(tenant) && events.contains(told.name()) ? told.name() : null;
            }
            return !Told.never(event.webhook()) && new EventTypes(events).cover(event.type()) ? event.type() : null;
        }
    }

    private record Sent(UUID endpoint, ToldEvent event, String name) {
    }

    @Override
    public void entered(Connection connection, List<Entered> entries) throws SQLException {
        Map<UUID, List<Endpoint>> endpoints = endpoints(connection, entries.stream().map(Entered::log).filter(log -> !log.equals(EventLog.OF_EVERYTHING.id())).distinct().toList());
        List<Sent> sent = new ArrayList<>();
        for (Entered entry : entries) {
            for (Endpoint endpoint : endpoints.getOrDefault(entry.log(), List.of())) {
                String name = endpoint.nameOf(entry.event(), entry.log());
                if (name != null) {
                    sent.add(new Sent(endpoint.id(), entry.event(), name));
                }
            }
        }
        if (!sent.isEmpty()) {
            send(connection, sent);
        }
    }

    @Override
    public void committed(List<Entered> entries) {
        deliverer.wake();
    }

    private static Map<UUID, List<Endpoint>> endpoints(Connection connection, List<UUID> tenants) throws SQLException {
        if (tenants.isEmpty()) {
            return Map.of();
        }
        record OfTenant(UUID tenant, Endpoint endpoint) {
        }
        List<OfTenant> found = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(ENDPOINTS)) {
            select.setArray(1, connection.createArrayOf("uuid", tenants.toArray()));
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    List<String> events = Stream.of(row.getString(4).split(" ")).filter(one -> !one.isEmpty()).toList();
                    found.add(new OfTenant(row.getObject(2, UUID.class), new Endpoint(row.getObject(1, UUID.class), row.getBoolean(3), events)));
                }
            }
        }
        return found.stream().collect(Collectors.groupingBy(OfTenant::tenant, Collectors.mapping(OfTenant::endpoint, Collectors.toList())));
    }

    private static void send(Connection connection, List<Sent> sent) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(SEND)) {
            insert.setArray(1, connection.createArrayOf("uuid", sent.stream().map(one -> Ids.next()).toArray()));
            insert.setArray(2, connection.createArrayOf("uuid", sent.stream().map(Sent::endpoint).toArray()));
            insert.setArray(3, connection.createArrayOf("uuid", sent.stream().map(one -> one.event().id()).toArray()));
            insert.setArray(4, connection.createArrayOf("text", sent.stream().map(one -> one.event().subject().split("/")[0]).toArray()));
            insert.setArray(5, connection.createArrayOf("text", sent.stream().map(Sent::name).toArray()));
            insert.executeUpdate();
        }
    }
}
