package io.twotier.subscription;

import static io.twotier.subscription.Scene.E3;
import static io.twotier.subscription.Scene.as;
import static io.twotier.subscription.Scene.line;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.response.Response;
import io.twotier.platform.testkit.Cut;
import io.twotier.platform.testkit.Logged;
import io.twotier.platform.testkit.Tokens;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An onboarding that is broken off anywhere goes on with the same request: nothing is made twice, and the password is told once and rests nowhere. */
@SubscriptionServiceTest
class OnboardingOnceTest extends Stage {

    @Inject
    Spans spans;
    private Owners owners;
    private Onboards onboards;
    private Map<String, Object> body;

    @BeforeEach
    void listen() {
        owners = new Owners(told);
        onboards = new Onboards(scene.direct);
        body = onboards.body(line(E3, 25));
    }

    @AfterEach
    void stopListening() {
        owners.close();
    }

    @Test
    @Tag("R76")
    void aReplayOfACompleteAnswerAsksNobodyAndHasTheCustomerWithoutThePassword() {
        Response first = onboards.send(body);
        first.then().statusCode(201);
        int asked = owners.calls.size();
        onboards.send(body).then().statusCode(201).body("status", equalTo("complete"))
                .body("parts.customer.customer.id", equalTo(first.path("parts.customer.customer.id")))
                .body("parts.customer.customer.userCredentials.userName", equalTo("admin"))
                .body("parts.customer.customer.userCredentials.password", nullValue())
                .body("parts.customer.customer.userCredentials.passwordAlreadyShown", equalTo(true))
                .body("parts.customer.customer.billingProfile", nullValue()).body("parts.agreement.agreement.primaryContact", nullValue())
                .body("parts.order.order.id", equalTo(first.path("parts.order.order.id")));
        assertEquals(asked, owners.calls.size());
        onboards.send(onboards.body(line(E3, 26))).then().statusCode(409).body("code", equalTo(975005));
    }

    @Test
    void anotherBodyUnderTheRequestIdIsRefusedAlsoWhileTheOnboardingIsIncomplete() {
        onboards.send(onboards.withoutAgreement(line(E3, 25))).then().statusCode(207);
        onboards.send(body).then().statusCode(409).body("code", equalTo(975005));
        assertEquals(1, owners.calls.size());
    }

    @Test
    @Tag("R73")
    void anUnansweredCustomerIsNotKnownAndFoundByTheSameRequest() {
        owners.next(Owners.Trouble.UNANSWERED);
        onboards.send(body).then().statusCode(503).body("code", equalTo(973101)).body("rule", equalTo("R73")).header("Retry-After", equalTo("2"))
                .body("description", equalTo("POST /v1/customers was not answered; whether it was done is not known."));
        onboards.send(body).then().statusCode(201).body("parts.customer.customer.userCredentials.passwordAlreadyShown", equalTo(true));
        oneOfEverything();
    }

    @Test
    @Tag("R73")
    void anUnansweredAgreementIsToldAsUnknownWithTheCredentialsOfTheCustomerThatIsThere() {
        owners.next(Owners.Trouble.NONE, Owners.Trouble.UNANSWERED);
        onboards.send(body).then().statusCode(207).body("parts.customer.state", equalTo("created"))
                .body("parts.customer.customer.userCredentials.password", equalTo(owners.passwords.peek()))
                .body("parts.agreement.state", equalTo("unknown")).body("parts.agreement.error.code", equalTo(973101))
                .body("parts.order.state", equalTo("not_attempted"));
        onboards.send(body).then().statusCode(201);
        oneOfEverything();
    }

    @Test
    void whileTheOwnerOfCustomersIsSilentACustomerThatWasBroughtIsStillTold() {
        onboards.send(onboards.withoutAgreement(line(E3, 25))).then().statusCode(207);
        owners.next(Owners.Trouble.UNHEARD);
        onboards.send(onboards.withoutAgreement(line(E3, 25))).then().statusCode(207).body("parts.customer.state", equalTo("created"))
                .body("parts.customer.customer.id", equalTo(owners.customers.peek())).body("parts.customer.error.code", equalTo(973101))
                .body("parts.order.state", equalTo("not_attempted"));
    }

    @Test
    void aCustomerThatWasBroughtIsToldAlsoWhenThePartnerMayNotBuyAnyMore() {
        Map<String, Object> alone = onboards.withoutAgreement(line(E3, 25));
        onboards.send(alone).then().statusCode(207);
        told.partner(scene.direct, scene.directMpn, 2, "restricted", "direct_bill");
        told.accepted(UUID.fromString(owners.customers.peek()));
        onboards.send(alone).then().statusCode(207).body("parts.customer.customer.id", equalTo(owners.customers.peek()))
                .body("parts.order.state", equalTo("refused")).body("parts.order.error.code", equalTo(973003));
    }

    /** What a process that dies there leaves: the statement and all of its transaction had no effect, and nobody tidies up. */
    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({"insert, onboarding, true", "update, onboarding, true", "insert, customer_order, true", "insert, subscription, true", "insert, outbox, true",
        "update, request_answer, true", "insert, audit, new.status = 'succeeded'"})
    @Tag("R73")
    void brokenOffAtAnyLineTheSameRequestGoesOnAndThereIsOneOfEverything(String what, String table, String condition) {
        Response broken;
        try (Cut cut = Cut.at(what, table, condition)) {
            broken = onboards.send(body);
            assertTrue(cut.deaths() >= 1);
        }
        boolean customerThere = !(what.equals("insert") && table.equals("onboarding"));
        assertEquals(customerThere, !owners.customers.isEmpty());
        if (customerThere) {
            broken.then().statusCode(207).body("status", equalTo("incomplete")).body("parts.order.state", equalTo("unknown"))
                    .body("parts.customer.customer.userCredentials.password", equalTo(owners.passwords.peek()));
        } else {
            assertTrue(broken.statusCode() >= 500);
        }
        onboards.send(body).then().statusCode(201).body("status", equalTo("complete"));
        oneOfEverything();
    }

    @Test
    void theSameRequestManyTimesAtOnceMakesOneOfEverythingAndTellsThePasswordOnce() {
        Callable<Response> send = () -> onboards.send(body);
        List<Response> answers = atOnce(Collections.nCopies(8, send));
        List<Integer> statuses = answers.stream().map(Response::statusCode).toList();
        assertEquals(Collections.nCopies(8, 201), statuses);
        assertEquals(1, answers.stream().filter(answer -> answer.path("parts.customer.customer.userCredentials.password") != null).count());
        oneOfEverything();
    }

    @Test
    void twoRequestsForOneDomainAtOnceMakeOneCustomer() {
        List<Response> answers = atOnce(List.of(
                () -> as(Tokens.partner(scene.direct, "AA")).body(body).post(Onboards.PATH), () -> as(Tokens.partner(scene.direct, "AA")).body(body).post(Onboards.PATH)));
        assertEquals(List.of(201, 409), answers.stream().map(Response::statusCode).sorted().toList());
        oneOfEverything();
    }

    @Test
    @Tag("R76")
    void thePasswordIsInNoTableLogEventTraceOrKeptAnswer() {
        try (Logged logged = Logged.fromNowOn()) {
            try (Cut cut = Cut.at("insert", "customer_order", "true")) {
                as(Tokens.partner(scene.direct, "AA")).header("MS-RequestId", onboards.requestId).header("traceparent", Spans.SAMPLED_PARENT).body(body)
                        .post(Onboards.PATH).then().statusCode(207);
                assertTrue(cut.deaths() >= 1);
            }
            onboards.send(body).then().statusCode(201);
            Onboards another = new Onboards(scene.direct);
            as(Tokens.partner(scene.direct, "AA")).header("MS-RequestId", another.requestId).header("traceparent", Spans.SAMPLED_PARENT)
                    .body(another.body(line(E3, 3))).post(Onboards.PATH).then().statusCode(201);
            another.send(another.body(line(E3, 3))).then().statusCode(201);
            assertEquals(2, owners.passwords.size());
            awaitTraced();
            areNowhere(Stream.concat(logged.lines().stream(), spans.seen().stream()).toList());
        }
    }

    private void awaitTraced() {
        Instant deadline = Instant.now().plus(SOON);
        while (spans.seen().stream().noneMatch(span -> span.contains("onboarding"))) {
            assertTrue(Instant.now().isBefore(deadline), "nothing is traced");
        }
    }

    private void areNowhere(List<String> written) {
        List<String> texts = owners.passwords.stream().flatMap(one -> Stream.of(one, HexFormat.of().formatHex(one.getBytes(StandardCharsets.UTF_8)))).toList();
        List<String> found = Stream.concat(written.stream(), Stream.concat(
                rows("select table_name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'").stream()
                        .flatMap(table -> rows("select t::text from \"" + table.get(0) + "\" t").stream().map(row -> table.get(0) + " " + row.get(0))),
                told.probe.all(EVENTS).stream().map(event -> event.value() + event.headers()))).toList();
        found.forEach(text -> assertFalse(texts.stream().anyMatch(text::contains), text));
    }

    private void oneOfEverything() {
        assertEquals(1, owners.customers.size());
        assertEquals(1, owners.agreements.size());
        UUID customer = UUID.fromString(owners.customers.peek());
        as(scene.direct).get(Scene.orders(customer)).then().statusCode(200).body("items.size()", equalTo(1));
        as(scene.direct).get(Scene.subscriptions(customer)).then().statusCode(200).body("items.quantity", equalTo(List.of(25)));
        assertEquals(1, told.probe.all(EVENTS).stream().filter(event -> event.key().equals(customer.toString()))
                .filter(event -> is(event, "OrderCompleted", Json.tree(event.value()).path("orderId").asText())).count());
    }
}
