package io.twotier.platform.gateway.document;

import io.vertx.core.json.JsonObject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The AsyncAPI document: every topic, the events on it, with the schema and the example each service keeps in its contract folder. */
final class EventCatalogue {

    private static final String AUDIT = "audit-records";
    private static final int PARTITIONS = 12;

    private EventCatalogue() {
    }

    static Map<String, Object> of(List<Contracts.Event> events, JsonObject envelope, Map<String, Object> info) {
        Map<String, Object> channels = new TreeMap<>();
        Map<String, Object> operations = new TreeMap<>();
        Map<String, Object> messages = new TreeMap<>();
        Map<String, Object> schemas = new TreeMap<>(Map.of("Envelope", plain(envelope)));
        for (Contracts.Event event : events) {
            String topic = topicOf(event);
            Map<String, Object> channel = SuiteApi.object(channels.computeIfAbsent(topic, name -> channel(name, event.service())));
            SuiteApi.object(channel, "messages").put(event.name(), reference("#/components/messages/" + event.name()));
            operations.put("say-" + topic, operation(topic, event.service()));
            messages.put(event.name(), message(event));
            schemas.put(event.name(), plain(event.schema()));
        }
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("asyncapi", "3.0.0");
        all.put("id", "urn:twotier:events");
        all.put("info", info(info));
        all.put("defaultContentType", "application/json");
        all.put("servers", Map.of("broker", Map.of("host", "{host}", "protocol", "kafka-secure", "description", "The suite's Kafka; who may read it is for whoever runs it to say",
                "variables", Map.of("host", Map.of("description", "Where it runs, with its port", "default", "localhost:9092")), "tags", List.of(Map.of("name", "kafka")))));
        all.put("channels", channels);
        all.put("operations", operations);
        all.put("components", Map.of("messages", messages, "schemas", schemas));
        return all;
    }

    private static Map<String, Object> info(Map<String, Object> api) {
        Map<String, Object> info = new LinkedHashMap<>();
        info.put("title", "Twotier: events");
        info.put("version", api.get("version"));
        info.put("description", "What the services say to each other and to whoever listens. One topic a service, never compacted; all about one customer in one partition, "
                + "in order for each subject. An event states the change and what is so now. Within a version data only gains optional members.");
        info.put("contact", api.get("contact"));
        info.put("license", api.get("license"));
        info.put("tags", List.of(Map.of("name", "events", "description", "CloudEvents 1.0 in Kafka's binary mode")));
        return info;
    }

    private static String topicOf(Contracts.Event event) {
        return event.service().equals("feed") ? AUDIT : event.service() + "-events";
    }

    private static Map<String, Object> channel(String topic, String service) {
        Map<String, Object> channel = new LinkedHashMap<>();
        channel.put("address", topic);
        channel.put("title", topic);
        channel.put("description", topic.equals(AUDIT) ? "What every service's audit lists, for the audit search; for the suite itself." : "Everything " + service + "-service says.");
        channel.put("servers", List.of(reference("#/servers/broker")));
        channel.put("bindings", Map.of("kafka", Map.of("topic", topic, "partitions", PARTITIONS, "bindingVersion", "0.5.0")));
        return channel;
    }

    private static Map<String, Object> operation(String topic, String service) {
        Map<String, Object> operation = new LinkedHashMap<>();
        operation.put("action", "send");
        operation.put("channel", reference("#/channels/" + topic));
        operation.put("title", "Events of " + service);
        operation.put("summary", topic.equals(AUDIT) ? "Every service says what its audit lists" : service + "-service says what has changed");
        operation.put("tags", List.of(Map.of("name", service)));
        return operation;
    }

    private static Map<String, Object> message(Contracts.Event event) {
        Map<String, Object> message = new LinkedHashMap<>();
        message.put("name", event.type());
        message.put("title", event.name());
        message.put("summary", event.schema().getString("description"));
        message.put("contentType", "application/json");
        message.put("headers", reference("#/components/schemas/Envelope"));
        message.put("payload", reference("#/components/schemas/" + event.name()));
        message.put("bindings", Map.of("kafka", Map.of("key", Map.of("type", "string"), "bindingVersion", "0.5.0")));
        message.put("tags", List.of(Map.of("name", event.service())));
        message.put("examples", List.of(Map.of("name", event.name(), "payload", ((JsonObject) event.example()).getMap())));
        return message;
    }

    /** As a part of another document it has no dialect and no id of its own. */
    private static Map<String, Object> plain(JsonObject schema) {
        Map<String, Object> plain = new LinkedHashMap<>(schema.getMap());
        plain.keySet().removeAll(List.of("$schema", "$id"));
        return plain;
    }

    private static Map<String, Object> reference(String target) {
        return Map.of("$ref", target);
    }
}
