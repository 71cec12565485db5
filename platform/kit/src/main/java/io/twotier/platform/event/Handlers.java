package io.twotier.platform.event;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Which events a listener acts on: type, its own record of the fields it uses, and what it does with it. */
public final class Handlers {

    record Handler<T>(Class<T> data, Consumer<Received<T>> action) {
    }

    private final Map<String, Handler<?>> byType = new HashMap<>();

    public static Handlers listening() {
        return new Handlers();
    }

    public <T> Handlers on(String type, Class<T> data, Consumer<Received<T>> action) {
        if (byType.put(type, new Handler<>(data, action)) != null) {
            throw new IllegalArgumentException("two handlers for " + type);
        }
        return this;
    }

    @SuppressWarnings("unchecked") // the type and its record are put in together
    <T> Handler<T> of(String type) {
        return (Handler<T>) byType.get(type);
    }

    /** Whether {@code type} is a known event in a major version nobody here understands. */
    boolean otherMajor(String type) {
        return byType.get(type) == null && names().contains(name(type));
    }

    private Set<String> names() {
        return byType.keySet().stream().map(Handlers::name).collect(Collectors.toSet());
    }

    private static String name(String type) {
        return type.substring(0, Math.max(0, type.lastIndexOf(".v")));
    }
}
