package io.twotier.subscription;

import static io.twotier.subscription.Scene.ADD_ON;
import static io.twotier.subscription.Scene.AZURE;
import static io.twotier.subscription.Scene.E3;
import static io.twotier.subscription.Scene.as;
import static io.twotier.subscription.Scene.line;
import static io.twotier.subscription.Scene.order;
import static io.twotier.subscription.Scene.orders;
import static io.twotier.subscription.Scene.subscription;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.response.Response;
import io.twotier.platform.testkit.TopicProbe;
import io.twotier.subscription.renewal.TermSweeper;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Whatever is done in whatever order, some of it at once: nobody sells outside the chains, nothing has two owners, and no add-on goes on without its base.
 * {@code -Dtwotier.test.walk=1000} for the long form, {@code -Dtwotier.test.seed=} to walk the same way again.
 */
@SubscriptionServiceTest
class WalkTest extends Stage {

    private static final int STEPS = Integer.getInteger("twotier.test.walk", 100);
    private static final long SEED = Long.getLong("twotier.test.seed", System.nanoTime());
    private static final List<String> OFFERS = List.of(E3, E3, "031C9E47-4802-4248-838E-778FB1D2CC05", "91FD106F-4B2C-4938-95AC-F54F74E9A239", AZURE,
            "C0BD2E08-11AC-4836-BDC7-3712E744922F", "CFQ7TTC0LH18:0001", "PERPETUAL-WIN:0001");
    private static final List<String> TARGETS = List.of(E3, "031C9E47-4802-4248-838E-778FB1D2CC05", "A1B2C3D4-0003-4000-8000-00000000E303");

    private final Random random = new Random(SEED);
    private final Map<String, Integer> answers = new TreeMap<>();

    @Inject
    TermSweeper sweeper;
    @Inject
    Table table;

    @Test
    @Tag("R9")
    void noSequenceOfCommandsLeavesTheChainsOrGivesTwoOwnersOrAnAddOnWithoutItsBase() {
        System.out.println("a walk of " + STEPS + " steps with seed " + SEED);
        told.activated(scene.direct, "l" + scene.directMpn);
        told.partnership(scene.provider, scene.direct);
        told.related(scene.customer, scene.provider, "indirect_provider", null, "indirect");
        told.related(scene.customer, scene.direct, "indirect_reseller", scene.provider, "direct");
        for (int step = 0; step < STEPS; step++) {
            List<Callable<String>> commands = new ArrayList<>(List.of(command(step)));
            if (random.nextInt(4) == 0) {
                commands.add(command(step + STEPS));
            }
            List<String> done = atOnce(commands);
            done.forEach(answer -> answers.merge(answer, 1, Integer::sum));
            String where = "seed " + SEED + ", step " + step + ": " + done;
            assertTrue(done.stream().noneMatch(answer -> answer.contains(" 5")), where);
            everythingHolds(where);
        }
        System.out.println(answers);
        assertTrue(answers.keySet().stream().filter(answer -> answer.endsWith(" 200") || answer.endsWith(" 201")).count() >= 4, answers::toString);
    }

    private void everythingHolds(String where) {
        assertEquals(List.of(), rows("select a.id, a.status, b.status from subscription a left join subscription b on b.id = a.parent_id where a.customer_id in (?, ?) "
                + "and a.parent_id is not null and a.status = 'ACTIVE' and (b.id is null or b.status <> 'ACTIVE' or b.owner_id <> a.owner_id)", scene.customer, scene.resold), where);
        assertEquals(List.of(), rows("select id, owner_id from subscription where customer_id = ? and owner_id not in (?, ?) or customer_id = ? and owner_id <> ?",
                scene.customer, scene.direct, scene.provider, scene.resold, scene.provider), where);
        assertEquals(List.of(), rows("select s.id from subscription s join customer_order o on o.id = s.order_id where s.customer_id in (?, ?) and (o.owner_id <> s.owner_id "
                + "or o.customer_id <> s.customer_id)", scene.customer, scene.resold), where);
        assertEquals(List.of(), rows("select s.id, count(*) from subscription s left join subscription_history h on h.subscription_id = s.id and h.aspect = 'OWNER' "
                + "where s.customer_id in (?, ?) group by s.id having count(h.id) <> 1", scene.customer, scene.resold), where);
        assertEquals(List.of(), rows("select entitlement_id from subscription where customer_id in (?, ?) and entitlement_id is not null and listed group by 1 having count(*) > 1",
                scene.customer, scene.resold), where);
        assertEquals(rows("select count(*) from subscription where customer_id = ? and status = 'TRANSFERRED'", scene.customer),
                rows("select count(*) from subscription s join subscription_history h on h.subscription_id = s.id where s.customer_id = ? and h.aspect = 'OWNER' "
                        + "and h.why like 'transfer %'", scene.customer), where);
    }

    /** Drawn before it is run, so that two at once draw nothing from each other. */
    private Callable<String> command(int group) {
        UUID customer = random.nextInt(3) == 0 ? scene.resold : scene.customer;
        UUID partner = List.of(scene.direct, scene.provider, scene.direct, scene.provider, scene.reseller).get(random.nextInt(5));
        List<List<String>> there = rows("select id, coalesce(parent_id, id), order_id from subscription where customer_id = ? and listed order by id", customer);
        int kind = random.nextInt(12);
        String offer = OFFERS.get(random.nextInt(OFFERS.size()));
        int quantity = offer.startsWith("C0BD") ? 25 : offer.equals(AZURE) ? 1 : 1 + random.nextInt(40);
        if (kind < 2 || there.isEmpty()) {
            return () -> "order " + status(as(partner).body(order(line(offer, quantity))).post(orders(customer)));
        }
        List<String> one = there.get(random.nextInt(there.size()));
        String path = subscription(customer, one.get(0));
        String target = TARGETS.get(random.nextInt(TARGETS.size()));
        boolean renews = random.nextBoolean();
        return switch (kind) {
            case 2 -> () -> "order with add-on " + status(as(partner).body(order(line(E3, quantity), line(ADD_ON, 3))).post(orders(customer)));
            case 3 -> () -> "add-on " + status(as(partner).body(order(Scene.with(line(ADD_ON, 2), "parentSubscriptionId", one.get(0)))).patch(orders(customer) + "/" + one.get(2)));
            case 4 -> () -> "quantity " + status(as(partner).body(Map.of("quantity", quantity)).patch(path));
            case 5 -> () -> "suspend " + status(as(partner).body(Map.of("status", "suspended")).patch(path));
            case 6, 7 -> () -> "reactivate " + status(as(partner).body(Map.of("status", "active")).patch(path));
            case 8 -> () -> "cancel " + status(as(partner).body(Map.of("status", "deleted")).patch(path));
            case 9 -> () -> "upgrade " + status(as(partner).body(Map.of("targetOffer", Map.of("id", target))).post(path + "/upgrades"));
            case 10 -> () -> endOfTerm(one.get(renews ? 0 : 1), partner, path, renews);
            default -> () -> move(one.get(1), one.get(0), String.valueOf(group), quantity);
        };
    }

    private static int status(Response answer) {
        return answer.statusCode();
    }

    private String endOfTerm(String id, UUID partner, String path, boolean renews) {
        as(partner).body(Map.of("autoRenewEnabled", renews)).patch(path);
        table.change("update subscription set commitment_end = now() - interval '1 day' where id = ?::uuid and commitment_end < '9999-01-01'", id);
        sweeper.sweep(Instant.now());
        return "end of term " + renews;
    }

    /** The base, with all or only one of its add-ons, or an add-on alone. */
    private String move(String base, String other, String group, int quantity) {
        List<Map<String, Object>> lines = new ArrayList<>();
        String only = quantity % 3 == 0 ? " and id = '" + other + "'" : "";
        rows("select id, offer_id, quantity, parent_id from subscription where customer_id = ? and (id = ?::uuid or parent_id = ?::uuid and status = 'ACTIVE')" + only
                + " order by parent_id nulls first, id", scene.customer, base, base).forEach(row -> lines.add(Told.map("subscriptionId", row.get(0), "offerId", row.get(1),
                "quantity", Integer.parseInt(row.get(2)), "billingCycle", "monthly", "friendlyName", "Moved", "parentSubscriptionId", row.get(3))));
        if (lines.isEmpty()) {
            return "move nothing";
        }
        UUID transfer = UUID.randomUUID();
        for (int again = 0; again <= quantity % 2; again++) {
            told.groupRequested(transfer, group, scene.customer, scene.direct, scene.provider, lines);
        }
        String subject = transfer + "/" + group;
        var said = told.probe.await(EVENTS, seen -> is(seen, "SubscriptionGroupTransferred", subject) || is(seen, "SubscriptionGroupTransferFailed", subject), SOON);
        return "move " + TopicProbe.header(said, "ce_type").replaceAll(".*Group|\\.v1", "");
    }
}
