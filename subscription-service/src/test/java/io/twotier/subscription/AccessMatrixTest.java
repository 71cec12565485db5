package io.twotier.subscription;

import static io.twotier.subscription.Scene.E3;
import static io.twotier.subscription.Scene.as;
import static io.twotier.subscription.Scene.cart;
import static io.twotier.subscription.Scene.carts;
import static io.twotier.subscription.Scene.item;
import static io.twotier.subscription.Scene.line;
import static io.twotier.subscription.Scene.order;

import io.restassured.path.json.JsonPath;
import io.twotier.platform.testkit.AccessMatrix;
import io.twotier.platform.testkit.MatrixRow;
import io.twotier.platform.testkit.Tokens;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Who may call what, see {@link AccessMatrix}. A new operation needs one line in the table. */
@SubscriptionServiceTest
class AccessMatrixTest extends Stage {

    private static final String SELLERS = "partner(GA UA AA SA); user app";
    private static final String PARTIES = "partner(GA UA AA SA) customer(*); user app";
    private static final String EVERYBODY = "partner(*) customer(*) operator(*); user app";
    private static final String OPERATORS = "operator(*); user app";

    private static final String OWN = "what a direct-bill partner bought for its customer";
    private static final String SHELF = "the catalogue";
    private static final String MADE = "an offer that is to be made";
    private static final String SIMULATED = "what is bought in a simulation whose groups are not answered";
    private static final String UPKEEP = "an order of upkeep";
    private static final Map<String, AccessMatrix.Scene> SCENES = new ConcurrentHashMap<>();

    private static final String CUSTOMERS = "/v1/customers/{customer}";
    private static final String LINES = "{\"lineItems\":[{\"offerId\":\"" + E3 + "\",\"quantity\":1}]}";
    private static final String ITEMS = "{\"lineItems\":[{\"catalogItemId\":\"" + E3 + "\",\"quantity\":1}]}";
    private static final String OFFER = """
            {"name":"Tried","kind":"term","unit":"Licenses","minimumQuantity":1,"maximumQuantity":5,"supportedBillingCycles":["monthly"],"isTransferable":true}""";

    private Owners owners;

    /** Operation; whom it takes; the scene; the answers about what is another's and what is nobody's, or none; the body. */
    static List<MatrixRow> table() {
        return List.of(
                MatrixRow.of("GET /v1/offers", EVERYBODY, SHELF),
                MatrixRow.of("GET /v1/offers/{offer}", EVERYBODY, SHELF, null, "404 1000"),
                MatrixRow.of("GET /v1/products/{product}/skus", EVERYBODY, SHELF, null, "404 400013"),
                MatrixRow.of("GET /v1/products/{product}/skus/{sku}", EVERYBODY, SHELF, null, "404 400013"),
                MatrixRow.of("GET /v1/products/{product}/skus/{sku}/availabilities", EVERYBODY, SHELF, null, "404 400013"),
                MatrixRow.of("GET " + CUSTOMERS + "/products/{product}/skus", PARTIES, OWN, "403 20002", "403 20002"),
                MatrixRow.of("GET " + CUSTOMERS + "/products/{product}/skus/{sku}/availabilities", PARTIES, OWN, "403 20002", "403 20002"),
                MatrixRow.of("GET /v1/operator/offers", OPERATORS, SHELF),
                MatrixRow.of("PUT /v1/operator/offers/{offer}", OPERATORS, MADE, null, null, OFFER),
                MatrixRow.of("POST /v1/customers/onboarding", SELLERS, OWN, null, null, Json.text(new Onboards(UUID.randomUUID()).body(line(E3, 1)))),
                MatrixRow.of("POST " + CUSTOMERS + "/orders", SELLERS, OWN, "403 20002", "403 20002", LINES),
                MatrixRow.of("GET " + CUSTOMERS + "/orders", PARTIES, OWN, "403 20002", "403 20002"),
                MatrixRow.of("GET " + CUSTOMERS + "/orders/{order}", PARTIES, OWN, "403 20002", "403 20002"),
                MatrixRow.of("GET " + CUSTOMERS + "/orders/{order}/provisioningstatus", PARTIES, OWN, "403 20002", "403 20002"),
                MatrixRow.of("PATCH " + CUSTOMERS + "/orders/{order}", SELLERS, OWN, "403 20002", "403 20002", "{\"status\":\"cancelled\"}"),
                MatrixRow.of("POST " + CUSTOMERS + "/carts", SELLERS, OWN, "403 20002", "403 20002", ITEMS),
                MatrixRow.of("GET " + CUSTOMERS + "/carts/{cart}", SELLERS, OWN, "403 20002", "403 20002"),
                MatrixRow.of("PUT " + CUSTOMERS + "/carts/{cart}", SELLERS, OWN, "403 20002", "403 20002", ITEMS),
                MatrixRow.of("POST " + CUSTOMERS + "/carts/{cart}/checkout", SELLERS, OWN, "403 20002", "403 20002"),
                MatrixRow.of("GET " + CUSTOMERS + "/subscriptions", PARTIES, OWN, "403 20002", "403 20002"),
                MatrixRow.of("GET " + CUSTOMERS + "/subscriptions/{subscription}", PARTIES, OWN, "403 20002", "403 20002"),
                MatrixRow.of("GET " + CUSTOMERS + "/subscriptions/{subscription}/addons", PARTIES, OWN, "403 20002", "403 20002"),
                MatrixRow.of("PATCH " + CUSTOMERS + "/subscriptions/{subscription}", SELLERS, OWN, "403 20002", "403 20002", "{\"quantity\":2}"),
                MatrixRow.of("GET " + CUSTOMERS + "/subscriptions/{subscription}/conversions", SELLERS, OWN, "403 20002", "403 20002"),
                MatrixRow.of("POST " + CUSTOMERS + "/subscriptions/{subscription}/conversions", SELLERS, OWN, "403 20002", "403 20002", "{\"targetOfferId\":\"x\"}"),
                MatrixRow.of("GET " + CUSTOMERS + "/subscriptions/{subscription}/upgrades", SELLERS, OWN, "403 20002", "403 20002"),
                MatrixRow.of("POST " + CUSTOMERS + "/subscriptions/{subscription}/upgrades", SELLERS, OWN, "403 20002", "403 20002", "{\"targetOffer\":{\"id\":\"x\"}}"),
                MatrixRow.of("GET " + CUSTOMERS + "/subscriptions/{subscription}/transitionEligibilities", SELLERS, OWN, "403 20002", "403 20002"),
                MatrixRow.of("GET " + CUSTOMERS + "/subscriptions/{subscription}/transitions", SELLERS, OWN, "403 20002", "403 20002"),
                MatrixRow.of("POST " + CUSTOMERS + "/subscriptions/{subscription}/transitions", SELLERS, OWN, "403 20002", "403 20002", "{\"toCatalogItemId\":\"x\"}"),
                MatrixRow.of("GET " + CUSTOMERS + "/subscriptions/{subscription}/provisioningstatus", "partner(GA UA AA SA) customer(*); user", OWN, "403 20002", "403 20002"),
                MatrixRow.of("GET " + CUSTOMERS + "/subscriptions/{subscription}/registrationstatus", SELLERS, OWN, "403 20002", "403 20002"),
                MatrixRow.of("POST " + CUSTOMERS + "/subscriptions/{subscription}/registrations", SELLERS, OWN, "403 20002", "403 20002"),
                MatrixRow.of("GET " + CUSTOMERS + "/subscriptions/{subscription}/azureEntitlements", PARTIES, OWN, "403 20002", "403 20002"),
                MatrixRow.of("GET " + CUSTOMERS + "/subscriptions/{subscription}/supportcontact", "partner(GA UA AA SA) customer(*); user", OWN, "403 20002", "403 20002"),
                MatrixRow.of("PUT " + CUSTOMERS + "/subscriptions/{subscription}/supportcontact", "partner(GA UA AA SA); user", OWN, "403 20002", "403 20002", "{\"supportTenantId\":\"x\"}"),
                MatrixRow.of("GET " + CUSTOMERS + "/subscriptions/{subscription}/supportcontact/candidates", "partner(GA UA AA SA); user", OWN, "403 20002", "403 20002"),
                MatrixRow.of("GET " + CUSTOMERS + "/subscriptions/{subscription}/changes", PARTIES, OWN, "403 20002", "403 20002"),
                MatrixRow.of("GET " + CUSTOMERS + "/subscriptions/{subscription}/incentiveattribution", SELLERS, OWN, "403 20002", "403 20002"),
                MatrixRow.of("POST /v1/operator/services/{service}/upkeep", OPERATORS, UPKEEP, null, "404 975040", "{\"task\":\"redrive\"}"),
                MatrixRow.of("PUT /v1/test/moves", "partner(GA AA); user app", SIMULATED, null, null, "{\"groups\":{\"answer\":\"never\"}}"),
                MatrixRow.of("GET /v1/test/moves", "partner(GA AA); user app", SIMULATED),
                MatrixRow.of("DELETE /v1/test/moves", "partner(GA AA); user app", SIMULATED),
                MatrixRow.of("GET /v1/test/quiescent/{service}", "partner(GA AA); user app", UPKEEP, "403 976001", "403 976001"),
                MatrixRow.of("GET /v1/operator/services/{service}/upkeep", OPERATORS, UPKEEP, null, "404 975040"),
                MatrixRow.of("GET /v1/operator/services/{service}/upkeep/{job}", OPERATORS, UPKEEP, null, "404 975040"));
    }

    @BeforeEach
    void answer() {
        owners = new Owners(told);
    }

    @AfterEach
    void stopAnswering() {
        owners.close();
    }

    @Test
    void everyOperationThatIsServedHasARowAndEveryRowAnOperation() {
        AccessMatrix.coversWhatIsServed(table());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("table")
    @Tag("R54")
    @Tag("R113")
    void aRoleOpensWhatItMayAndAForeignCustomerIsAMissingOne(MatrixRow row) {
        AccessMatrix.holds(row, SCENES.computeIfAbsent(row.scene(), name -> scene(name, name.equals(SIMULATED) ? simulated() : scene)));
    }

    private Scene simulated() {
        Scene simulated = Scene.in("simulation:of-" + UUID.randomUUID(), told);
        as(simulated.direct).body("{\"groups\":{\"answer\":\"never\"}}").put("/v1/test/moves").then().statusCode(200);
        return simulated;
    }

    private AccessMatrix.Scene scene(String name, Scene scene) {
        JsonPath placed = scene.places(scene.direct, scene.customer, order(line("PERPETUAL-WIN:0001", 1))).statusCode(201).extract().jsonPath();
        String cart = as(scene.direct).body(cart(item(E3, 1))).post(carts(scene.customer)).then().statusCode(201).extract().path("id");
        String job = !name.equals(UPKEEP) ? ""
                : as(Tokens.operator()).body("{\"task\":\"redrive\"}").post("/v1/operator/services/subscription/upkeep").then().statusCode(202).extract().path("id");
        return new AccessMatrix.Scene(Map.of("partner", scene.direct, "customer", scene.customer), Map.of("partner", scene.provider, "customer", scene.resold),
                Map.of("customer", scene.customer.toString(), "order", placed.getString("id"), "subscription", placed.getString("lineItems[0].subscriptionId"),
                        "cart", cart, "offer", name.equals(MADE) ? "TEST-" + UUID.randomUUID() : E3, "product", "CFQ7TTC0LH18", "sku", "0001", "service", "subscription", "job", job),
                Map.of("customer", UUID.randomUUID().toString(), "order", UUID.randomUUID().toString(), "subscription", UUID.randomUUID().toString(),
                        "cart", UUID.randomUUID().toString(), "offer", "nothing", "product", "NOTHING", "sku", "0001",
                        "service", "nobody", "job", UUID.randomUUID().toString()));
    }
}
