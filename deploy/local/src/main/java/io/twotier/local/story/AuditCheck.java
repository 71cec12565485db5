package io.twotier.local.story;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;

/** Looks, after the last call, at what each partner reads of what was done: every change it took part in, once, and nothing else. */
final class AuditCheck {

    private static final Duration LONGEST = Duration.ofSeconds(15);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(100);

    /** By type of operation; what old clients have no word for is undefined: what was submitted, decided and extended. */
    private static final Map<String, Integer> OF_THE_PARTNER = Map.of("create_mpn_association", 1, "create_agreement", 3, "add_customer", 1, "create_order", 1, "update_order", 1,
            "create_partner_relationship", 1, "update_subscription", 1, "update_transfer", 6, "undefined", 3);
    private static final Map<String, Integer> OF_THE_PROVIDER = Map.of("create_mpn_association", 1, "create_agreement", 1, "create_partner_relationship", 1, "update_transfer", 6,
            "undefined", 2);

    private AuditCheck() {
    }

    static void look(Stage stage, Cast cast) {
        stage.chapter("Audit");
        try {
            compare(stage, cast);
        } catch (Unexpected answer) {
            // its step tells it
        }
    }

    private static void compare(Stage stage, Cast cast) {
        Answer partners = settled(stage, cast.partnerAdmin, total(OF_THE_PARTNER));
        partners.shows("", "exactly what the partner took part in: " + new TreeMap<>(OF_THE_PARTNER), counted(partners, "operationType").equals(OF_THE_PARTNER));
        partners.shows("R76", "no password", !partners.body().toString().toLowerCase().contains("password"));
        Answer providers = settled(stage, cast.providerAdmin, total(OF_THE_PROVIDER));
        providers.shows("", "exactly what the provider took part in: " + new TreeMap<>(OF_THE_PROVIDER), counted(providers, "operationType").equals(OF_THE_PROVIDER));
        providers.shows("", "of the partner's people it learns nothing", !providers.body().toString().contains(cast.partner.mail("aa")));
        providers.shows("", "each record follows the one before", follow(providers));
    }

    /** What was done last may still be on its way: looks again until there are as many as wanted. */
    private static Answer settled(Stage stage, Actor reader, int wanted) {
        Instant deadline = Instant.now().plus(LONGEST);
        Answer seen = stage.by(reader).gets("/v1/auditrecords?size=0").so("what its audit search lists").expect(200);
        while (seen.items().size() < wanted && Instant.now().isBefore(deadline)) {
            LockSupport.parkNanos(LOOK_AGAIN.toNanos());
            stage.forgetLast();
            seen = stage.by(reader).gets("/v1/auditrecords?size=0").so("what its audit search lists").expect(200);
        }
        return seen;
    }

    private static int total(Map<String, Integer> counts) {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    private static Map<String, Integer> counted(Answer answer, String field) {
        Map<String, Integer> counts = new TreeMap<>();
        answer.each(field).forEach(value -> counts.merge(value, 1, Integer::sum));
        return counts;
    }

    private static boolean follow(Answer answer) {
        Map<Integer, JsonNode> byNumber = new TreeMap<>();
        answer.items().forEach(item -> byNumber.put(item.at("/attributes/number").asInt(), item.path("attributes")));
        String last = "";
        int number = 0;
        for (Map.Entry<Integer, JsonNode> entry : byNumber.entrySet()) {
            if (entry.getKey() != ++number || !entry.getValue().path("previousHash").asText().equals(last)) {
                return false;
            }
            last = entry.getValue().path("hash").asText();
        }
        return number == answer.items().size();
    }
}
