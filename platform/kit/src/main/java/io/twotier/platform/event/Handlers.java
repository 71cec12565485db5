package io.twotier.platform.event;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * What a listener does with which events of its topic: by type, with its own record of the fields it uses. Facts are kept in a replica and may be
 * kept again at any time; an act happens once.
 */
public final class Handlers {

    record Handler<T>(Class<T> data, Consumer<Received<T>> action, boolean act) {
    }

    private final String topic;
    private final Map<String, List<Handler<?>>> byType = new HashMap<>();
    private List<String> tables = List.of();
    private Consumer<List<Heard>> everything;

    private Handlers(String topic) {
        this.topic = topic;
    }

    /** @param topic what is listened to; its name is the channel's */
    public static Handlers of(String topic) {
        return new Handlers(topic);
    }

    /** @param replica the tables its facts are kept in, and nothing else is */
    public Handlers into(String... replica) {
        tables = List.of(replica);
        return this;
    }

    /** Keeps a fact: an upsert guarded by the event's sequence, which says nothing and touches the replica alone. */
    public <T> Handlers on(String type, Class<T> data, Consumer<Received<T>> fact) {
        return add(type, new Handler<>(data, fact, false));
    }

    /** Keeps a fact that several types state alike. */
    public <T> Handlers on(List<String> types, Class<T> data, Consumer<Received<T>> fact) {
        types.forEach(type -> on(type, data, fact));
        return this;
    }

    /** Does something because of an event, beside what is kept of it. */
    public <T> Handlers act(String type, Class<T> data, Consumer<Received<T>> action) {
        return add(type, new Handler<>(data, action, true));
    }

    /** Takes every event of the topic, whatever it is, as it came: those of a batch at once, in their order and each once. */
    public Handlers everything(Consumer<List<Heard>> action) {
        everything = action;
        return this;
    }

    private Handlers add(String type, Handler<?> handler) {
        List<Handler<?>> known = byType.computeIfAbsent(type, t -> new ArrayList<>());
        if (known.stream().anyMatch(other -> other.act() == handler.act())) {
            throw new IllegalArgumentException("two handlers for " + type);
        }
        known.add(handler.act() ? known.size() : 0, handler);
        return this;
    }

    String topic() {
        return topic;
    }

    List<String> tables() {
        return tables;
    }

    /** Fact first, then act; empty for a type nobody here waits for. */
    List<Handler<?>> of(String type, boolean factsOnly) {
        List<Handler<?>> waiting = byType.getOrDefault(type, List.of());
        return factsOnly ? waiting.stream().filter(handler -> !handler.act()).toList() : waiting;
    }

    boolean awaits(String type) {
        return everything != null || byType.containsKey(type);
    }

    boolean takesEverything() {
        return everything != null;
    }

    /** Hands over a batch to who takes everything; in the transaction at hand. */
    void hand(List<Heard> batch) {
        everything.accept(batch);
    }

    /** Whether {@code type} is a known event in a major version nobody here understands. */
    boolean otherMajor(String type) {
        return !byType.containsKey(type) && names().contains(name(type));
    }

    private Set<String> names() {
        return byType.keySet().stream().map(Handlers::name).collect(Collectors.toSet());
    }

    private static String name(String type) {
        return type.substring(0, Math.max(0, type.lastIndexOf(".v")));
    }
}
