package io.twotier.customer;

import static io.twotier.customer.Asking.admin;
import static io.twotier.customer.Asking.as;
import static io.twotier.customer.Asking.body;
import static io.twotier.customer.Asking.create;
import static io.twotier.customer.Asking.domain;
import static io.twotier.customer.CreateCustomerTest.refused;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.response.Response;
import io.twotier.platform.testkit.Logged;
import io.twotier.platform.testkit.Tokens;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The three steps of a creation, interrupted and repeated at every point. */
@CustomerServiceTest
class CreationOnceTest {

    @Inject
    Rows rows;
    @Inject
    CustomerSweeper sweeper;
    @Inject
    Spans spans;
    private UUID partner;
    private String token;

    @BeforeEach
    void partner() {
        partner = Programme.inThisJvm().directBill();
        token = Tokens.partner(partner, "AA");
    }

    @AfterEach
    void up() {
        Keycloak.is("up");
    }

    @Test
    @Tag("R76")
    void aReplayHasNoPasswordButAMarker() {
        String request = UUID.randomUUID().toString();
        String body = body(domain());
        Response first = ask(request, body);
        first.then().statusCode(201).body("userCredentials.password", notNullValue());
        Response again = ask(request, body);
        again.then().statusCode(201).body("id", equalTo(first.path("id"))).body("userCredentials.userName", equalTo("admin"))
                .body("userCredentials.password", nullValue()).body("userCredentials.passwordAlreadyShown", equalTo(true));
        admin(partner).get("/v1/customers/" + first.path("id")).then().statusCode(200).body("userCredentials", nullValue());
        assertEquals(first.path("userCredentials.password"), Keycloak.user("admin@" + first.path("companyProfile.domain")).getString("credentials[0].value"));
        ask(request, body(domain())).then().statusCode(409).body("code", equalTo(975005));
    }

    @Test
    @Tag("R76")
    @Tag("R75")
    void thePasswordIsNowhereButInTheAnswer() {
        try (Logged logged = Logged.fromNowOn()) {
            Response answer = as(token).header("MS-RequestId", UUID.randomUUID().toString()).header("traceparent", Spans.SAMPLED_PARENT).body(body(domain()))
                    .post("/v1/customers");
            String password = answer.then().statusCode(201).extract().path("userCredentials.password");
            String inBytes = HexFormat.of().formatHex(password.getBytes(StandardCharsets.UTF_8));
            List<String> tables = rows.of("select table_name::text from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'");
            assertTrue(tables.containsAll(List.of("customer", "request_answer", "audit", "outbox")), tables::toString);
            for (String table : tables) {
                rows.of("select t::text from \"" + table + "\" t").forEach(row -> assertFalse(row.contains(password) || row.contains(inBytes), table));
            }
            String id = answer.path("id");
            Programme.inThisJvm().probe().readUntil("customer-events", seen -> seen.stream().filter(r -> id.equals(r.key())).count() == 2, Duration.ofSeconds(10))
                    .forEach(r -> assertFalse((r.value() + r.headers()).contains(password), "event"));
            assertTrue(logged.lines().stream().anyMatch(line -> line.contains("create_customer done")), "the log was heard");
            logged.lines().forEach(line -> assertFalse(line.contains(password), "log"));
            assertTrue(spans.seen().stream().anyMatch(span -> span.contains("POST /v1/customers")), () -> "the trace was seen: " + spans.seen());
            spans.seen().forEach(span -> assertFalse(span.contains(password), "trace"));
        }
    }

    @Test
    void afterTheIdentityProviderWasAwayANewRequestOfTheSamePartnerSucceeds() {
        Keycloak.is("away");
        String domain = domain();
        refused(ask(UUID.randomUUID().toString(), body(domain)), 503, 971011, null);
        Keycloak.is("up");
        UUID other = Programme.inThisJvm().directBill();
        refused(create(other, body(domain)), 409, 971008, null);
        create(partner, body(domain)).then().statusCode(201);
    }

    @Test
    void aRetryGoesOnWhereTheFirstRunEndedWithAnotherPassword() {
        Keycloak.is("roles-away");
        String domain = domain();
        String request = UUID.randomUUID().toString();
        refused(ask(request, body(domain)), 503, 971011, null);
        String lost = Keycloak.user("admin@" + domain).getString("credentials[0].value");
        String tenant = Keycloak.user("admin@" + domain).getString("attributes.tid[0]");
        admin(partner).get("/v1/customers/" + tenant).then().statusCode(404).body("code", equalTo(3000));

        Keycloak.is("up");
        ask(request, body(domain(), "SE", "")).then().statusCode(409).body("code", equalTo(975005));
        Response answer = ask(request, body(domain));
        answer.then().statusCode(201).body("id", equalTo(tenant));
        assertNotEquals(lost, answer.path("userCredentials.password"));
        assertEquals(answer.path("userCredentials.password"), Keycloak.user("admin@" + domain).getString("credentials[0].value"));
        assertEquals("GA", Keycloak.user("admin@" + domain).getString("role"));
    }

    @Test
    void theSweeperRemovesWhatNobodyFinished() {
        Keycloak.is("roles-away");
        String domain = domain();
        refused(create(partner, body(domain)), 503, 971011, null);
        admin(partner).head("/v1/domains/" + domain).then().statusCode(200);
        String done = create(partner, body(domain())).statusCode() == 503 ? "" : "made";
        assertEquals("", done);

        sweeper.sweep(Instant.now().plus(Duration.ofMinutes(9)));
        admin(partner).head("/v1/domains/" + domain).then().statusCode(200);
        Keycloak.is("away");
        sweeper.sweep(Instant.now().plus(Duration.ofMinutes(11)));
        assertEquals(List.of("ABANDONED"), rows.of("select status from customer where domain = ?", domain));
        Keycloak.is("up");
        assertTrue(sweeper.sweep(Instant.now().plus(Duration.ofMinutes(11))) >= 2);
        admin(partner).head("/v1/domains/" + domain).then().statusCode(404);
        assertFalse(Keycloak.hasUser("admin@" + domain));
        create(Programme.inThisJvm().directBill(), body(domain)).then().statusCode(201);
    }

    @Test
    void theSweeperLeavesFinishedCustomersAlone() {
        String id = Asking.created(partner);
        sweeper.sweep(Instant.now().plus(Duration.ofDays(2)));
        admin(partner).get("/v1/customers/" + id).then().statusCode(200);
    }

    @Test
    void aUserOfAnotherTenantIsNotTouched() {
        String domain = domain();
        Keycloak.plant("admin@" + domain, UUID.randomUUID(), "partner");
        refused(create(partner, body(domain)), 409, 971008, null);
        assertEquals("untouched", Keycloak.user("admin@" + domain).getString("credentials[0].value"));
    }

    @Test
    void ofTwoAtOnceOnOneDomainOneIsRefused() throws Exception {
        String domain = domain();
        List<Response> answers = atOnce(6, () -> create(partner, body(domain)));
        assertEquals(1, answers.stream().filter(a -> a.statusCode() == 201).count());
        answers.stream().filter(a -> a.statusCode() != 201).forEach(a -> refused(a, 409, 971008, null));
        assertEquals(1, rows.count("select count(*) from customer where domain = ?", domain));
        assertEquals(answers.stream().filter(a -> a.statusCode() == 201).findFirst().orElseThrow().path("userCredentials.password"),
                Keycloak.user("admin@" + domain).getString("credentials[0].value"));
    }

    @Test
    @Tag("A9")
    void oneRequestManyTimesAtOnceHasOneEffectAndOneValidPassword() throws Exception {
        String domain = domain();
        String request = UUID.randomUUID().toString();
        List<Response> answers = atOnce(100, () -> ask(request, body(domain)));
        answers.forEach(a -> a.then().statusCode(201));
        assertEquals(1, answers.stream().map(CreationOnceTest::withoutCredentials).distinct().count());
        List<String> passwords = answers.stream().map(a -> a.<String>path("userCredentials.password")).filter(p -> p != null).toList();
        assertEquals(List.of(Keycloak.user("admin@" + domain).getString("credentials[0].value")), passwords);
        assertEquals(1, rows.count("select count(*) from customer where domain = ?", domain));
    }

    @Test
    @Tag("R71")
    @Tag("R72")
    void aDryRunTellsTheAnswerAndLeavesNothing() {
        String domain = domain();
        String request = UUID.randomUUID().toString();
        as(token).header("MS-RequestId", request).body(body(domain)).post("/v1/customers?validateOnly=true").then().statusCode(201)
                .body("companyProfile.domain", equalTo(domain)).body("userCredentials", nullValue()).body("relationshipToPartner", equalTo("reseller"));
        assertEquals(0, rows.count("select count(*) from customer where domain = ?", domain));
        assertEquals(0, rows.count("select count(*) from audit where tenant = ?", partner));
        assertFalse(Keycloak.hasUser("admin@" + domain));
        ask(request, body(domain)).then().statusCode(201).body("userCredentials.password", notNullValue());
        as(token).body(body(domain)).post("/v1/customers?validateOnly=true").then().statusCode(409).body("code", equalTo(971008));
    }

    @Test
    void aRefusalIsAudited() {
        UUID reseller = Programme.inThisJvm().reseller();
        refused(create(reseller, body(domain())), 403, 971002, "R122");
        assertEquals(List.of("decline 971002"), rows.of("select status || ' ' || (refusal->>'code') from audit where tenant = ? and operation = 'create_customer'", reseller));
    }

    private Response ask(String request, String body) {
        return as(token).header("MS-RequestId", request).body(body).post("/v1/customers");
    }

    private static Map<String, Object> withoutCredentials(Response answer) {
        Map<String, Object> body = new HashMap<>(answer.jsonPath().getMap("$"));
        body.remove("userCredentials");
        return body;
    }

    private static List<Response> atOnce(int times, Callable<Response> call) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(times);
        try {
            List<Future<Response>> asked = threads.invokeAll(IntStream.range(0, times).mapToObj(i -> call).collect(Collectors.toList()));
            List<Response> answers = new java.util.ArrayList<>();
            for (Future<Response> one : asked) {
                answers.add(one.get());
            }
            return answers;
        } finally {
            threads.shutdown();
        }
    }
}
