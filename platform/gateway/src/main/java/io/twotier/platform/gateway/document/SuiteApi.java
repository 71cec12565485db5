package io.twotier.platform.gateway.document;

import io.twotier.platform.gateway.GatewayError;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * The services' documents as one. What has the same name and is the same stands once; what has the same name and is not, also by what it refers to, is named
 * by its service. What every service has (its upkeep, its rest) is one path with the service in it already.
 */
final class SuiteApi {

    private static final String REFERENCE = "#/components/";
    private static final List<String> VERBS = List.of("get", "head", "post", "put", "patch", "delete");

    private final Map<String, Map<String, Object>> services = new LinkedHashMap<>();
    private final Set<String> ambiguous = new LinkedHashSet<>();

    private SuiteApi(Function<String, Map<String, Object>> documents) {
        Contracts.SERVICES.forEach(service -> services.put(service, documents.apply(service)));
    }

    /** @throws IllegalStateException when two operations have the same name */
    static Map<String, Object> of(Function<String, Map<String, Object>> documents) {
        return new SuiteApi(documents).merged();
    }

    private Map<String, Object> merged() {
        while (findAmbiguous()) {
            // what refers to something ambiguous is ambiguous itself
        }
        Map<String, Object> first = services.values().iterator().next();
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("openapi", first.get("openapi"));
        all.put("info", info(object(first, "info")));
        all.put("servers", first.get("servers"));
        all.put("tags", tags());
        Map<String, Object> paths = new TreeMap<>();
        Map<String, Object> components = new TreeMap<>();
        List<Object> refusals = new ArrayList<>(GatewayError.told());
        services.forEach((service, document) -> {
            Map<String, Object> named = object(rename(document, reference -> inSuite(service, reference)));
            object(named, "paths").forEach((path, item) -> object(paths, path).putAll(object(item)));
            object(named, "components").forEach((kind, members) -> object(members).forEach((name, member) ->
                    object(components, kind).put(ambiguous.contains(kind + "/" + name) ? prefixed(service, name) : name, member)));
            object(named, "x-refusals").values().forEach(refusal -> refusals.add(of(service, object(refusal))));
        });
        all.put("paths", paths);
        all.put("components", components);
        all.put("x-refusals", refusals.stream().distinct().toList());
        demandNamesOfTheirOwn(paths);
        return all;
    }

    private static Map<String, Object> info(Map<String, Object> one) {
        Map<String, Object> info = new LinkedHashMap<>(one);
        info.put("title", "Twotier");
        return info;
    }

    private List<Object> tags() {
        Map<String, Object> byName = new TreeMap<>();
        services.values().stream().flatMap(document -> ((List<?>) document.getOrDefault("tags", List.of())).stream()).map(SuiteApi::object)
                .forEach(tag -> byName.merge((String) tag.get("name"), tag, (known, other) -> object(known).containsKey("description") ? known : other));
        return List.copyOf(byName.values());
    }

    /** Whose refusal it is; the platform's are everybody's. */
    private static Map<String, Object> of(String service, Map<String, Object> refusal) {
        Map<String, Object> told = new LinkedHashMap<>();
        if ((int) refusal.get("code") / 1000 != 975 || service.equals("feed")) {
            told.put("service", service);
        }
        told.putAll(refusal);
        return told;
    }

    private boolean findAmbiguous() {
        Map<String, Object> seen = new TreeMap<>();
        boolean more = false;
        for (Map.Entry<String, Map<String, Object>> service : services.entrySet()) {
            for (Map.Entry<String, Object> kind : object(service.getValue(), "components").entrySet()) {
                for (Map.Entry<String, Object> member : object(kind.getValue()).entrySet()) {
                    String name = kind.getKey() + "/" + member.getKey();
                    Object told = rename(member.getValue(), reference -> inSuite(service.getKey(), reference));
                    Object known = seen.putIfAbsent(name, told);
                    if (known != null && !Objects.equals(known, told)) {
                        more |= ambiguous.add(name);
                    }
                }
            }
        }
        return more;
    }

    private String inSuite(String service, String reference) {
        String name = reference.substring(REFERENCE.length());
        return !ambiguous.contains(name) ? reference : REFERENCE + name.substring(0, name.indexOf('/') + 1) + prefixed(service, name.substring(name.indexOf('/') + 1));
    }

    private static String prefixed(String service, String name) {
        return Character.isUpperCase(name.charAt(0)) ? service.substring(0, 1).toUpperCase() + service.substring(1) + name : service + "-" + name;
    }

    private static Object rename(Object value, UnaryOperator<String> reference) {
        if (value instanceof Map<?, ?> map) {
            Map<String, Object> renamed = new LinkedHashMap<>();
            map.forEach((key, member) -> renamed.put((String) key, key.equals("$ref") && member instanceof String text && text.startsWith(REFERENCE)
                    ? reference.apply(text) : rename(member, reference)));
            return renamed;
        }
        return value instanceof List<?> list ? list.stream().map(member -> rename(member, reference)).toList() : value;
    }

    private static void demandNamesOfTheirOwn(Map<String, Object> paths) {
        Map<String, String> places = new TreeMap<>();
        paths.forEach((path, item) -> VERBS.stream().filter(object(item)::containsKey).forEach(verb -> {
            String id = (String) object(object(item), verb).get("operationId");
            String other = places.put(String.valueOf(id), verb + " " + path);
            if (other != null) {
                throw new IllegalStateException(other + " and " + verb + " " + path + " are both called " + id);
            }
        }));
    }

    @SuppressWarnings("unchecked")
    static Map<String, Object> object(Object value) {
        return (Map<String, Object>) value;
    }

    static Map<String, Object> object(Map<String, Object> parent, String name) {
        return object(parent.computeIfAbsent(name, absent -> new TreeMap<String, Object>()));
    }
}
