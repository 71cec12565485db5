package io.twotier.transfer;

import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The calls of a request from partner to partner: the cast's provider asks, its source answers. */
final class PartnerCalls {

    private PartnerCalls() {
    }

    /** What a client sends, with these fields other than usual; null leaves one out. */
    static Map<String, Object> wanted(Cast cast, Object... other) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("sourcePartnerTenantId", cast.source);
        body.put("sourcePartnerName", "Kvarnsten Cloud");
        body.put("customerEmailId", "maj@bjorkdal.example");
        body.put("customerName", "Björkdal Bageri AB");
        body.put("transferType", 5);
        for (int i = 0; i < other.length; i += 2) {
            body.put((String) other[i], other[i + 1]);
        }
        body.values().removeIf(value -> value == null);
        return body;
    }

    static ValidatableResponse ask(Cast cast, Object... other) {
        return Calls.asTarget(cast).body(wanted(cast, other)).post(Calls.transfers(cast)).then();
    }

    /** A request that waits for its source. @return its id */
    static String asked(Cast cast, Object... other) {
        return ask(cast, other).statusCode(201).extract().path("id");
    }

    static Map<String, Object> acceptance(UUID... subscriptions) {
        return Map.of("status", "InProgress", "lineItems", Arrays.stream(subscriptions).map(id -> Map.of("subscriptionId", id)).toList());
    }

    static ValidatableResponse accept(Cast cast, String id, UUID... subscriptions) {
        return sourceSends(cast, id, acceptance(subscriptions)).then();
    }

    /** Without waiting for what comes of it. */
    static Response sourceSends(Cast cast, String id, Object body) {
        return Calls.asSource(cast).header("Prefer", "wait=0").body(body).patch(Calls.transfers(cast) + "/" + id);
    }

    static Response targetSends(Cast cast, String id, Object body) {
        return Calls.asTarget(cast).body(body).patch(Calls.transfers(cast) + "/" + id);
    }

    static ValidatableResponse cancel(Cast cast, String id) {
        return targetSends(cast, id, Map.of("id", id, "status", "Cancel", "targetPartnerTenantId", cast.provider, "sourcePartnerTenantId", cast.source,
                "customerName", "Björkdal Bageri AB")).then();
    }

    static ValidatableResponse seenByTarget(Cast cast, String id) {
        return Calls.asTarget(cast).get(Calls.transfers(cast) + "/" + id).then();
    }

    /** A subscription of a kind that the first form does not move. */
    static UUID has(Cast cast, String kind, int quantity) {
        return cast.subscription(new Cast.Subscription(kind).stays("not by this kind of transfer").quantity(quantity));
    }

    static UUID term(Cast cast) {
        return has(cast, "term", 5);
    }

    /** One that the operator made movable in the first form, too. */
    static UUID ofBothForms(Cast cast) {
        return cast.subscription(new Cast.Subscription("term").quantity(5));
    }

    static List<Map<String, Object>> lines(Object... idsAndTypes) {
        List<Map<String, Object>> lines = new java.util.ArrayList<>();
        for (int i = 0; i < idsAndTypes.length; i += 2) {
            lines.add(Map.of("subscriptionId", idsAndTypes[i], "productType", idsAndTypes[i + 1]));
        }
        return lines;
    }
}
