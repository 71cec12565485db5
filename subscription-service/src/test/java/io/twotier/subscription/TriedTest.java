package io.twotier.subscription;

import static io.twotier.platform.testkit.Attempt.by;
import static io.twotier.platform.testkit.Attempt.refused;
import static io.twotier.platform.testkit.Attempt.succeeds;
import static io.twotier.platform.testkit.Attempt.succeedsUnchecked;
import static io.twotier.subscription.Scene.ADD_ON;
import static io.twotier.subscription.Scene.E3;
import static io.twotier.subscription.Scene.cart;
import static io.twotier.subscription.Scene.item;
import static io.twotier.subscription.Scene.line;
import static io.twotier.subscription.Scene.order;
import static io.twotier.subscription.Scene.with;

import io.quarkus.arc.Arc;
import io.restassured.path.json.JsonPath;
import io.twotier.platform.testkit.Attempt;
import io.twotier.platform.testkit.DryRun;
import io.twotier.platform.testkit.ServiceWatch;
import io.twotier.platform.testkit.Tokens;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every write can be tried: the dry run says what the real call says, and leaves no row, event or request id. */
@SubscriptionServiceTest
class TriedTest {

    private static final String ORDER = "POST /v1/customers/{customer}/orders";
    private static final String ADD = "PATCH /v1/customers/{customer}/orders/{order}";
    private static final String CHANGE = "PATCH /v1/customers/{customer}/subscriptions/{subscription}";
    private static final String BEGIN = "POST /v1/customers/{customer}/carts";
    private static final String FILL = "PUT /v1/customers/{customer}/carts/{cart}";
    private static final String CHECK_OUT = "POST /v1/customers/{customer}/carts/{cart}/checkout";
    private static final String PUBLISH = "PUT /v1/operator/offers/{offer}";
    private static final String ONBOARD = "POST /v1/customers/onboarding";
    private static final String CONVERT = "POST /v1/customers/{customer}/subscriptions/{subscription}/conversions";
    private static final String UPGRADE = "POST /v1/customers/{customer}/subscriptions/{subscription}/upgrades";
    private static final String TRANSITION = "POST /v1/customers/{customer}/subscriptions/{subscription}/transitions";
    private static final String REGISTER = "POST /v1/customers/{customer}/subscriptions/{subscription}/registrations";
    private static final String TRIAL = "C0BD2E08-11AC-4836-BDC7-3712E744922F";
    private static final String PREMIUM = "031C9E47-4802-4248-838E-778FB1D2CC05";
    private static final String TERM = "CFQ7TTC0LH18:0001";
    private static final String SUPPORT = "PUT /v1/customers/{customer}/subscriptions/{subscription}/supportcontact";
    private static final String UPKEEP = "POST /v1/operator/services/{service}/upkeep";

    private static final Map<String, Object> NEVER = Map.of("groups", Map.of("answer", "never"));

    private static Told told;
    private static Owners owners;

    @Inject
    DataSource database;
    @Inject
    Table table;

    @AfterEach
    void asItCame() {
        table.change("update offer set upgrade_targets = '{}' where offer_id = ?", TERM);
    }

    @BeforeAll
    static void listen() {
        told = new Told(ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class));
        owners = new Owners(told);
    }

    @AfterAll
    static void stopListening() {
        owners.close();
        told.close();
    }

    @ParameterizedTest
    @MethodSource("attempts")
    void aDryRunSaysWhatTheRealCallSaysAndLeavesNothing(Attempt attempt) {
        try (ServiceWatch watch = ServiceWatch.here(database)) {
            new DryRun(watch).prove(attempt);
        }
    }

    @Test
    void everyWriteOfTheContractIsTried() {
        DryRun.assertAllTried(attempts());
    }

    static Stream<Attempt> attempts() {
        return Stream.of(
                succeeds(ORDER, 201, in(scene -> by(agent(scene), scene.customer).sending(order(line(E3, 25))))),
                refused(ORDER, 403, 20002, "R112", in(scene -> by(agent(scene), scene.resold).sending(order(line(E3, 25))))),
                succeeds(ADD, 200, in(scene -> adds(scene, ADD_ON))),
                refused(ADD, 404, 20000, null, in(scene -> by(agent(scene), scene.customer, UUID.randomUUID()).sending(order(line(ADD_ON, 5))))),
                succeeds(ADD, 200, in(scene -> by(agent(scene), scene.customer, placed(scene)).sending(Map.of("status", "cancelled")))),
                refused(ADD, 400, 973171, null, in(scene -> by(agent(scene), scene.customer, placed(scene)).sending(Map.of("status", "pending")))),
                succeeds(BEGIN, 201, in(scene -> by(agent(scene), scene.customer).sending(cart(item(E3, 25))))),
                refused(BEGIN, 403, 20002, "R112", in(scene -> by(agent(scene), scene.resold).sending(cart(item(E3, 25))))),
                succeeds(FILL, 200, in(scene -> by(agent(scene), scene.customer, begun(scene, E3)).sending(cart(item(E3, 1))))),
                refused(FILL, 404, 800008, null, in(scene -> by(agent(scene), scene.customer, UUID.randomUUID()).sending(cart(item(E3, 25))))),
                succeeds(CHECK_OUT, 201, in(scene -> by(agent(scene), scene.customer, begun(scene, E3)).sending("\"success\""))),
                refused(CHECK_OUT, 400, 2085, null, in(scene -> by(agent(scene), scene.customer, begun(scene, "nothing")))),
                succeeds(PUBLISH, 200, () -> by(Tokens.operator(), "TEST-" + UUID.randomUUID()).sending(Scene.offer("Tried"))),
                refused(PUBLISH, 400, 973152, null, () -> by(Tokens.operator(), E3).sending(Scene.offer("Tried"))),
                succeeds(CHANGE, 200, in(scene -> changes(scene, Map.of("quantity", 30)))),
                succeeds(CHANGE, 200, in(scene -> changes(scene, Map.of("status", "suspended")))),
                refused(CHANGE, 400, 2002, "R81", in(scene -> changes(scene, Map.of("quantity", 0)))),
                succeeds(ONBOARD, 201, in(scene -> by(agent(scene)).sending(new Onboards(scene.direct).body(line(E3, 5))))),
                refused(ONBOARD, 403, 973001, "R6", in(scene -> by(Tokens.partner(scene.reseller, "AA")).sending(new Onboards(scene.reseller).body(line(E3, 5))))),
                refused(ONBOARD, 409, 971008, null, in(TriedTest::onboardsForATakenDomain)),
                succeeds(CHANGE, 200, in(scene -> by(agent(scene), scene.customer, scene.buys(scene.direct, scene.customer, TERM, 25)).sending(Map.of("status", "deleted")))),
                succeeds(CONVERT, 200, in(scene -> of(scene, TRIAL).sending(Map.of("targetOfferId", PREMIUM)))),
                refused(CONVERT, 400, 973201, null, in(scene -> of(scene, TRIAL).sending(Map.of("targetOfferId", E3)))),
                succeeds(UPGRADE, 200, in(scene -> of(scene, PREMIUM).sending(Map.of("targetOffer", Map.of("id", E3))))),
                refused(UPGRADE, 400, 973210, "R79", in(scene -> by(agent(scene), scene.customer, scene.buys(scene.direct, scene.customer, Scene.AZURE, 1))
                        .sending(Map.of("targetOffer", Map.of("id", E3))))),
                succeeds(TRANSITION, 200, in(TriedTest::exchanges)),
                refused(TRANSITION, 400, 973212, null, in(scene -> of(scene, TERM).sending(Map.of("toCatalogItemId", E3)))),
                succeeds(REGISTER, 202, in(scene -> by(agent(scene), scene.customer, scene.buys(scene.direct, scene.customer, Scene.AZURE, 1)))),
                refused(REGISTER, 400, 973231, null, in(scene -> of(scene, E3))),
                succeeds(SUPPORT, 200, in(scene -> supports(scene, scene.reseller))),
                refused(SUPPORT, 403, 973111, "R32", in(scene -> supports(scene, scene.direct))),
                succeeds("PUT /v1/test/moves", 200, simulated(scene -> by(agent(scene)).sending(NEVER))),
                refused("PUT /v1/test/moves", 403, 976001, null, in(scene -> by(agent(scene)).sending(NEVER))),
                succeeds("DELETE /v1/test/moves", 204, simulated(TriedTest::silenced)),
                refused("DELETE /v1/test/moves", 404, 976030, null, simulated(scene -> by(agent(scene)))),
                succeedsUnchecked(UPKEEP, 202, () -> by(Tokens.operator(), "subscription").sending(Map.of("task", "republish"))),
                refused(UPKEEP, 400, 975041, null, () -> by(Tokens.operator(), "subscription").sending(Map.of("task", "dust"))));
    }

    private static Attempt.Call silenced(Scene scene) {
        Scene.as(scene.direct).body(NEVER).put("/v1/test/moves").then().statusCode(200);
        return by(agent(scene));
    }

    private static Attempt.Call onboardsForATakenDomain(Scene scene) {
        Onboards onboards = new Onboards(scene.direct);
        owners.taken(onboards.domain);
        return by(agent(scene)).sending(onboards.body(line(E3, 5)));
    }

    private static Attempt.Call supports(Scene scene, UUID tenant) {
        return by(Tokens.partner(scene.provider, "AA"), scene.resold, scene.buys(scene.provider, scene.resold, E3, 5)).sending(Map.of("supportTenantId", tenant));
    }

    private static Attempt.Call adds(Scene scene, String offer) {
        JsonPath placed = scene.places(scene.direct, scene.customer, order(line(E3, 25))).statusCode(201).extract().jsonPath();
        return by(agent(scene), scene.customer, placed.getString("id"))
                .sending(order(with(line(offer, 10), "parentSubscriptionId", placed.getString("lineItems[0].subscriptionId"))));
    }

    /** An order of software, which can be cancelled. */
    private static String placed(Scene scene) {
        return scene.places(scene.direct, scene.customer, order(line("PERPETUAL-WIN:0001", 1))).statusCode(201).extract().path("id");
    }

    private static String begun(Scene scene, String offer) {
        return Scene.as(scene.direct).body(cart(item(offer, 25))).post(Scene.carts(scene.customer)).then().statusCode(201).extract().path("id");
    }

    private static Attempt.Call of(Scene scene, String offer) {
        return by(agent(scene), scene.customer, scene.buys(scene.direct, scene.customer, offer, 25));
    }

    /** Nothing of the catalogue that comes with the build can take a transition. */
    private static Attempt.Call exchanges(Scene scene) {
        Arc.container().instance(Table.class).get().change("update offer set upgrade_targets = array['CFQ7TTC0LF8S:0002'] where offer_id = ?", TERM);
        return of(scene, TERM).sending(Map.of("toCatalogItemId", "CFQ7TTC0LF8S:0002", "quantity", 5));
    }

    private static Attempt.Call changes(Scene scene, Map<String, Object> wanted) {
        return by(agent(scene), scene.customer, scene.buys(scene.direct, scene.customer, E3, 25)).sending(wanted);
    }

    /** Each attempt has a cast of its own. */
    private static Supplier<Attempt.Call> in(Function<Scene, Attempt.Call> call) {
        return in(Scene::new, call);
    }

    private static Supplier<Attempt.Call> simulated(Function<Scene, Attempt.Call> call) {
        return in(told -> Scene.in("simulation:of-" + UUID.randomUUID(), told), call);
    }

    private static Supplier<Attempt.Call> in(Function<Told, Scene> place, Function<Scene, Attempt.Call> call) {
        return () -> {
            try (Told told = new Told(ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class))) {
                return call.apply(place.apply(told));
            }
        };
    }

    private static String agent(Scene scene) {
        return Tokens.partner(scene.direct, "AA");
    }
}
