package io.twotier.platform.feed.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/** The check of docs/audit.md, as somebody writes it who has nothing but the JSON. */
final class OutsideCheck {

    private static final List<String> NAMES = List.of("id", "partnerId", "participants", "customerId", "customerName", "userPrincipalName", "applicationId", "resourceType",
            "resourceNewValue", "operationType", "originalCorrelationId", "operationDate", "operationStatus");

    private OutsideCheck() {
    }

    static String attribute(Map<String, Object> item, String name) {
        return (String) ((Map<?, ?>) item.get("attributes")).get(name);
    }

    static String hash(Map<String, Object> item) {
        StringBuilder text = new StringBuilder("twotier audit record 1\n" + attribute(item, "previousHash") + "\n" + attribute(item, "log") + "\n" + attribute(item, "number") + "\n");
        for (String name : NAMES) {
            Object value = item.get(name);
            if (value != null) {
                add(text, name, value instanceof List<?> list ? String.join(",", list.stream().map(Object::toString).toList()) : value.toString());
            }
        }
        for (Object one : (List<?>) item.get("customizedData")) {
            add(text, "customizedData." + ((Map<?, ?>) one).get("key"), ((Map<?, ?>) one).get("value").toString());
        }
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.toString().getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void add(StringBuilder text, String name, String value) {
        text.append(name).append(':').append(value.getBytes(StandardCharsets.UTF_8).length).append(':').append(value).append('\n');
    }
}
