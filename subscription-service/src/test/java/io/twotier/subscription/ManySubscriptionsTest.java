package io.twotier.subscription;

import static io.twotier.subscription.Scene.as;
import static io.twotier.subscription.Scene.subscriptions;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.hibernate.orm.PersistenceUnitExtension;
import io.twotier.platform.Ids;
import io.twotier.platform.testkit.Tokens;
import io.twotier.subscription.Statements.Plan;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.IntConsumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * A list, a read and a change cost what they show and not what the table holds. What is asserted are indexes and blocks that the database looked at; times are
 * only told, as ratio of the full table to a hundredth of it. {@code -Dtwotier.test.subscriptions=5000000} for the long form, which needs 5 GB and some minutes.
 */
@SubscriptionServiceTest
class ManySubscriptionsTest extends Stage {

    private static final int MANY = Integer.getInteger("twotier.test.subscriptions", 20_000);
    private static final int FEW = Math.min(50_000, MANY / 4);
    private static final int EACH = 10;
    private static final int BATCH = 500_000;
    private static final int CALLS = MANY > 100_000 ? 300 : 30;
    private static final UUID OWNER = UUID.fromString("5b5c0000-0000-4000-8000-000000000001");

    @Inject
    Table table;
    @Inject
    @PersistenceUnitExtension
    Statements statements;

    private final String token = Tokens.partner(OWNER, "AA");

    @AfterEach
    void gone() {
        table.change("delete from relationship_fact where partner_id = ?", OWNER);
        table.change("delete from subscription where owner_id = ?", OWNER);
        table.maintain("vacuum analyze subscription");
        table.maintain("vacuum analyze relationship_fact");
    }

    @Test
    void aListAReadAndAChangeCostTheSameInALargeTableAsInASmallOne() {
        grow(1, FEW, 0, FEW / EACH);
        Map<String, Plan> before = plans(FEW / EACH);
        Map<String, Double> atFew = times(FEW / EACH);
        grow(FEW + 1, MANY, FEW / EACH, (MANY - FEW) / EACH);
        Map<String, Plan> after = plans(MANY / EACH);
        Map<String, Double> atMany = times(MANY / EACH);
        after.forEach((what, plan) -> {
            System.out.printf(Locale.ROOT, "%s: %d blocks of %d, %d blocks of %d subscriptions%n", what, before.get(what).blocks(), FEW, plan.blocks(), MANY);
            assertFalse(plan.text().contains("Seq Scan"), plan::text);
            assertTrue(plan.text().matches("(?s).*\"Index Cond\": \"[^\"]*(customer_id|\\(id) = .*"), plan::text);
            assertTrue(plan.blocks() <= before.get(what).blocks() + 6, () -> what + "\n" + before.get(what).text() + "\n" + plan.text());
        });
        atMany.forEach((what, time) -> System.out.printf(Locale.ROOT, "%s: %.2f ms at %d, %.2f ms at %d, ratio %.2f (goal 1.25)%n", what, atFew.get(what), FEW, time, MANY,
                time / atFew.get(what)));
    }

    /** The plans of what is really asked, for a customer in the middle. */
    private Map<String, Plan> plans(int customers) {
        UUID customer = customer(customers / 2);
        String id = as(token).get(subscriptions(customer)).then().statusCode(200).body("totalCount", equalTo(EACH)).extract().path("items[3].id");
        String list = statements.during(() -> as(token).get(subscriptions(customer)).then().statusCode(200)).get(0);
        String get = statements.during(() -> as(token).get(Scene.subscription(customer, id)).then().statusCode(200)).get(0);
        List<String> patch = statements.during(() -> as(token).body(Map.of("quantity", 7 + customers % 1_000)).patch(Scene.subscription(customer, id)).then().statusCode(200));
        assertTrue(patch.get(patch.size() - 1).matches("update subscription set .* where (customer_id=\\? and id=\\?|id=\\? and customer_id=\\?) and version=\\?"), patch::toString);
        String held = patch.stream().filter(sql -> sql.contains("for no key update") && !sql.contains("parent_id=?")).findFirst().orElseThrow();
        Map<String, Plan> plans = new LinkedHashMap<>();
        plans.put("list", statements.plan(list, customer, Ids.NOTHING, OWNER));
        plans.put("get", statements.plan(get, customer, UUID.fromString(id), 1));
        plans.put("patch", statements.plan(held, customer, UUID.fromString(id), 1));
        assertEquals(EACH, plans.get("list").rows());
        return plans;
    }

    /** Medians in milliseconds, over the same calls before and after. */
    private Map<String, Double> times(int customers) {
        String[] ids = new String[CALLS];
        Map<String, Double> times = new LinkedHashMap<>();
        times.put("list", median(n -> ids[n] = as(token).get(subscriptions(some(n, customers))).then().statusCode(200).extract().path("items[0].id")));
        times.put("get", median(n -> as(token).get(Scene.subscription(some(n, customers), ids[n])).then().statusCode(200)));
        times.put("patch", median(n -> as(token).body(Map.of("quantity", 2_000 + customers % 1_000 + n)).patch(Scene.subscription(some(n, customers), ids[n])).then().statusCode(200)));
        return times;
    }

    private static double median(IntConsumer call) {
        double[] took = new double[CALLS];
        for (int n = 0; n < CALLS; n++) {
            long start = System.nanoTime();
            call.accept(n);
            took[n] = (System.nanoTime() - start) / 1e6;
        }
        Arrays.sort(took);
        return took[CALLS / 2];
    }

    /** Spread over all of them. */
    private static UUID some(int n, int customers) {
        return customer((int) ((n * 2_654_435_761L) % customers));
    }

    private static UUID customer(int number) {
        return UUID.fromString("5eed%04x-%04x-4000-8000-%012x".formatted(number >>> 16, number & 0xffff, number));
    }

    /** What is bought one after the other is of one customer after the other, as in real life. */
    private void grow(int first, int last, int firstCustomer, int customers) {
        String hex = "lpad(to_hex(n), 8, '0')";
        String id = "('018f' || substr(" + hex + ", 1, 4) || '-' || substr(" + hex + ", 5, 4) || '-7000-8000-0000' || " + hex + ")::uuid";
        String number = "lpad(to_hex(" + firstCustomer + " + n % " + customers + "), 8, '0')";
        String customer = "('5eed' || substr(" + number + ", 1, 4) || '-' || substr(" + number + ", 5, 4) || '-4000-8000-0000' || " + number + ")::uuid";
        for (int from = first; from <= last; from += BATCH) {
            table.change("insert into subscription (id, version, sequence, customer_id, owner_id, order_id, offer_id, offer_name, kind, unit, transferable, friendly_name, quantity, "
                    + "billing_cycle, term_duration, status, suspension_reasons, auto_renew, listed, created_at, commitment_end, environment, term_start, refundable_seats, registered) "
                    + "select " + id + ", 0, 1, " + customer + ", ?, " + id + ", '" + Scene.E3 + "', 'Office 365 E3', 'LICENSE', 'Licenses', true, 'Office 365 E3', 5, "
                    + "'MONTHLY', 'P1Y', 'ACTIVE', '{}', true, true, now(), now() + interval '1 year', 'production', now(), '[]', false from generate_series(?, ?) n",
                    OWNER, from, Math.min(last, from + BATCH - 1));
        }
        String related = customer.replace("+ n %", "+ n + 0 *");
        table.change("insert into relationship_fact (id, sequence, customer_id, partner_id, kind, acquisition_channel, delegated_admin, open) "
                + "select gen_random_uuid(), 1, " + related + ", ?, 'DIRECT', 'direct', true, true from generate_series(0, ?) n", OWNER, customers - 1);
        table.maintain("vacuum analyze subscription");
        table.maintain("vacuum analyze relationship_fact");
    }
}
