package io.twotier.transfer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.twotier.platform.command.Check;
import io.twotier.platform.command.Rejection;
import io.twotier.transfer.api.TransferRequest;
import io.twotier.transfer.upstream.customer.CustomerFact;
import io.twotier.transfer.upstream.partner.PartnerFact;
import io.twotier.transfer.upstream.subscription.SubscriptionFact;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Every set of blockers there can be when a transfer is created, over half a million, asked of the rules themselves; {@link BlockersTest} shows for each
 * alone and for all at once that the wire says what the rules say. Whoever is refused for one of a set and mends it has another set, which is among these.
 */
class EverySetOfBlockersTest {

    /** How a blocker is told: the "no", and the subscription or MPN id it is about, or null. */
    private record No(Rejection rejection, Object about) {
    }

    private static final ObjectMapper FACTS = new ObjectMapper().setVisibility(PropertyAccessor.FIELD, Visibility.ANY);
    private static final List<Obstacle> ALL = List.copyOf(Obstacle.earlyOnes());
    private static final UUID CUSTOMER = UUID.randomUUID();
    private static final UUID SOURCE = UUID.randomUUID();
    private static final UUID TARGET = UUID.randomUUID();
    private static final UUID BASE = UUID.randomUUID();
    private static final UUID ELSEWHERE = UUID.randomUUID();
    private static final CustomerFact AT_HOME = customer("EUROPE");
    private static final CustomerFact ABROAD = customer("JAPAN");
    private static final PartnerFact ENROLLED = partner(SOURCE, false, true);
    private static final PartnerFact NOT_ENROLLED = partner(SOURCE, false, false);
    private static final PartnerFact PROVIDER = partner(TARGET, true, false);
    private static final Map<Obstacle, UUID> NAMED = new EnumMap<>(Obstacle.class);
    private static final Map<Obstacle, No> TOLD = new EnumMap<>(Obstacle.class);
    private static final Candidates CANDIDATES;

    static {
        for (Obstacle one : List.of(Obstacle.UNKNOWN_SUBSCRIPTION, Obstacle.ADD_ON_ALONE, Obstacle.SUSPENDED, Obstacle.DELETED, Obstacle.AZURE_PLAN,
                Obstacle.RESERVATION, Obstacle.MARKETPLACE, Obstacle.SPOKEN_FOR, Obstacle.MPN_ID_OF_NOBODY, Obstacle.MPN_ID_OF_ANOTHER)) {
            NAMED.put(one, UUID.randomUUID());
        }
        CANDIDATES = new Candidates(TransferForm.DIRECT_TO_INDIRECT, CUSTOMER, List.of(
                subscription(BASE, "license", "active", null),
                subscription(ELSEWHERE, "license", "active", null),
                subscription(NAMED.get(Obstacle.ADD_ON_ALONE), "license", "active", ELSEWHERE),
                subscription(NAMED.get(Obstacle.SUSPENDED), "license", "suspended", null),
                subscription(NAMED.get(Obstacle.DELETED), "license", "deleted", null),
                subscription(NAMED.get(Obstacle.AZURE_PLAN), "azure_plan", "active", null),
                subscription(NAMED.get(Obstacle.RESERVATION), "azure_reservation", "active", null),
                subscription(NAMED.get(Obstacle.MARKETPLACE), "marketplace_saas", "active", null),
                subscription(NAMED.get(Obstacle.SPOKEN_FOR), "license", "active", null),
                subscription(NAMED.get(Obstacle.MPN_ID_OF_NOBODY), "license", "active", null),
                subscription(NAMED.get(Obstacle.MPN_ID_OF_ANOTHER), "license", "active", null)), Map.of(NAMED.get(Obstacle.SPOKEN_FOR), UUID.randomUUID()));
        told(Obstacle.CALLER_IS_NOT_THE_SOURCE, TransferRejection.SOURCE_NOT_CALLER);
        told(Obstacle.SOURCE_NOT_ENROLLED, TransferRejection.NOT_ENROLLED);
        told(Obstacle.TARGET_UNRELATED, TransferRejection.TARGET_UNRELATED);
        told(Obstacle.NO_PARTNERSHIP, TransferRejection.NO_PARTNERSHIP);
        told(Obstacle.OTHER_REGION, TransferRejection.OTHER_REGION);
        told(Obstacle.SOURCE_UNSIGNED, TransferRejection.OWN_MPA_MISSING);
        told(Obstacle.NAMED_TWICE, TransferRejection.NAMED_TWICE);
        told(Obstacle.UNKNOWN_SUBSCRIPTION, TransferRejection.NOT_A_SUBSCRIPTION);
        told(Obstacle.ADD_ON_ALONE, TransferRejection.ADD_ON_ALONE);
        told(Obstacle.SUSPENDED, TransferRejection.SUSPENDED);
        told(Obstacle.DELETED, TransferRejection.DELETED);
        told(Obstacle.AZURE_PLAN, TransferRejection.KIND);
        told(Obstacle.RESERVATION, TransferRejection.RESERVATION);
        told(Obstacle.MARKETPLACE, TransferRejection.MARKETPLACE);
        told(Obstacle.SPOKEN_FOR, TransferRejection.SPOKEN_FOR);
        TOLD.put(Obstacle.MPN_ID_OF_NOBODY, new No(TransferRejection.MPN_UNKNOWN, "1"));
        TOLD.put(Obstacle.MPN_ID_OF_ANOTHER, new No(TransferRejection.MPN_NOT_THE_RESELLERS, "2"));
        told(Obstacle.TARGET_UNSIGNED, TransferRejection.ofTheOther(TransferRejection.OWN_MPA_MISSING, "target"));
        told(Obstacle.CUSTOMER_NOT_AGREED, TransferRejection.ofTheOther(TransferRejection.CUSTOMER_AGREEMENT_MISSING, "target"));
    }

    @Test
    @Tag("R158")
    @Tag("R163")
    @Tag("R174")
    void whatIsListedIsTheSetAndCreationRefusesForOneOfItUntilOnlyTheTargetHasSomethingToDo() {
        List<String> differences = new ArrayList<>();
        for (int bits = 0; bits < 1 << ALL.size(); bits++) {
            Set<Obstacle> set = set(bits);
            CreationRules rules = rules(set);
            Set<No> wanted = new HashSet<>(set.stream().map(TOLD::get).toList());
            List<No> listed = unmet(rules.checksOfBothSides());
            if (listed.size() != wanted.size() || !wanted.containsAll(listed)) {
                differences.add(set + " is listed as " + listed);
            }
            List<No> refused = unmet(rules.checks());
            set.removeAll(Obstacle.onlyOfTheTarget());
            if (refused.isEmpty() != set.isEmpty() || !refused.isEmpty() && set.stream().map(TOLD::get).noneMatch(refused.get(0)::equals)) {
                differences.add(set + " is refused for " + refused);
            }
        }
        assertEquals(List.of(), differences);
    }

    @Test
    @Tag("R158")
    void whatOnlyTheTargetCanMendIsWhatItsAcceptanceIsThenRefusedFor() {
        for (Set<Obstacle> set : List.of(EnumSet.noneOf(Obstacle.class), EnumSet.of(Obstacle.TARGET_UNSIGNED), EnumSet.of(Obstacle.CUSTOMER_NOT_AGREED),
                Obstacle.onlyOfTheTarget())) {
            Transfer created = Transfer.of(UUID.randomUUID(), rules(set).proposal(null), "somebody", Instant.EPOCH);
            List<Integer> codes = AcceptanceRules.checks(created, TARGET, standing(set)).stream().filter(check -> !check.passed())
                    .map(check -> check.rejection().code()).toList();
            assertEquals(set.stream().map(one -> one.code).toList(), codes);
        }
    }

    private static CreationRules rules(Set<Obstacle> set) {
        List<TransferRequest.Line> lines = new ArrayList<>(List.of(new TransferRequest.Line(BASE, null)));
        set.stream().filter(NAMED::containsKey).forEach(one -> lines.add(new TransferRequest.Line(NAMED.get(one), onRecord(one))));
        if (set.contains(Obstacle.NAMED_TWICE)) {
            lines.add(new TransferRequest.Line(BASE, null));
        }
        UUID caller = set.contains(Obstacle.CALLER_IS_NOT_THE_SOURCE) ? UUID.randomUUID() : SOURCE;
        return new CreationRules(standing(set), CANDIDATES, new TransferRequest(caller, TARGET, null, lines, null), "2"::equals, false);
    }

    private static Standing standing(Set<Obstacle> set) {
        return new Standing(CUSTOMER, SOURCE, TARGET, set.contains(Obstacle.OTHER_REGION) ? ABROAD : AT_HOME,
                set.contains(Obstacle.SOURCE_NOT_ENROLLED) ? NOT_ENROLLED : ENROLLED, PROVIDER, true, !set.contains(Obstacle.TARGET_UNRELATED),
                !set.contains(Obstacle.NO_PARTNERSHIP), !set.contains(Obstacle.SOURCE_UNSIGNED), !set.contains(Obstacle.TARGET_UNSIGNED),
                !set.contains(Obstacle.CUSTOMER_NOT_AGREED));
    }

    private static String onRecord(Obstacle one) {
        return one == Obstacle.MPN_ID_OF_NOBODY ? "1" : one == Obstacle.MPN_ID_OF_ANOTHER ? "2" : null;
    }

    private static List<No> unmet(List<Check> checks) {
        return checks.stream().filter(check -> !check.passed()).map(check -> new No(check.rejection(), about(check))).toList();
    }

    /** The first thing a check names, if it is one of those that can be told apart by it. */
    private static Object about(Check check) {
        Object first = check.args().isEmpty() ? null : check.args().get(0);
        String name = String.valueOf(first).strip();
        return name.length() == 1 ? name : NAMED.values().stream().filter(id -> id.toString().equals(name)).findFirst().orElse(null);
    }

    private static void told(Obstacle one, Rejection no) {
        TOLD.put(one, new No(no, NAMED.get(one)));
    }

    private static Set<Obstacle> set(int bits) {
        Set<Obstacle> set = EnumSet.noneOf(Obstacle.class);
        IntStream.range(0, ALL.size()).filter(i -> (bits >> i & 1) == 1).forEach(i -> set.add(ALL.get(i)));
        return set;
    }

    private static CustomerFact customer(String region) {
        return FACTS.convertValue(Map.of("id", CUSTOMER, "companyName", "Björkdal Bageri AB", "region", region, "environment", "production"), CustomerFact.class);
    }

    private static PartnerFact partner(UUID id, boolean provider, boolean reseller) {
        return FACTS.convertValue(Map.of("id", id, "name", "Kvarnsten Cloud", "region", "EUROPE", "provider", provider, "enrolled", reseller), PartnerFact.class);
    }

    private static SubscriptionFact subscription(UUID id, String kind, String status, UUID base) {
        Map<String, Object> fact = new HashMap<>(Map.of("id", id, "customerId", CUSTOMER, "partnerId", SOURCE, "kind", kind, "status", status,
                "transferable", kind.equals("license"), "quantity", 1, "listed", true));
        fact.put("parentSubscriptionId", base);
        return FACTS.convertValue(fact, SubscriptionFact.class);
    }
}
