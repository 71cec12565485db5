package io.twotier.customer;

import static io.twotier.customer.Asking.admin;
import static io.twotier.customer.Asking.as;
import static io.twotier.customer.Asking.body;
import static io.twotier.customer.Asking.create;
import static io.twotier.customer.Asking.domain;
import static io.twotier.customer.CreateCustomerTest.refused;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.response.Response;
import io.twotier.platform.testkit.Cut;
import io.twotier.platform.testkit.Logged;
import io.twotier.platform.testkit.Tokens;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A process dies at each line of a creation, and of the removal of one. What it leaves is what a crash leaves: nobody tidies up. */
@CustomerServiceTest
class CreationCrashTest {

    @Inject
    Rows rows;
    @Inject
    CustomerSweeper sweeper;
    private final String domain = domain();
    private final String request = UUID.randomUUID().toString();
    private Programme programme;
    private UUID partner;
    private String token;

    @BeforeEach
    void partner() {
        programme = Programme.inThisJvm();
        partner = programme.directBill();
        token = Tokens.partner(partner, "AA");
    }

    @AfterEach
    void up() {
        Keycloak.is("up");
    }

    @ParameterizedTest
    @EnumSource
    @Tag("R76")
    void theSameRequestAgainGoesOnBehindTheCrashAndThereIsOneOfEverything(CreationLine line) {
        String lost;
        try (Logged logged = Logged.fromNowOn()) {
            lost = dieAt(line);
            logged.lines().forEach(said -> assertFalse(lost != null && said.contains(lost), "the password of the lost attempt is in the log"));
        }
        new Unfinished(partner, domain).assertInvisible(rows, line.isBehind(CreationLine.RESERVING));
        String reserved = line == CreationLine.RESERVING ? null : rows.of("select id from customer where domain = ?", domain).get(0);
        leaseIsOver();

        Response answer = ask();
        OneCustomer.of(answer, partner).assertThereOnce(rows, programme.probe());
        assertTrue(reserved == null || reserved.equals(answer.path("id")));
        assertEquals(answer.path("userCredentials.password"), Keycloak.password("admin@" + domain));
        assertNotEquals(lost, Keycloak.password("admin@" + domain));
        assertAreNowhere(lost, answer.path("userCredentials.password"));
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "RESERVING")
    void theSweeperRemovesWhatTheCrashLeftAndTheSameRequestBeginsAnew(CreationLine line) {
        String lost = dieAt(line);
        String abandoned = rows.of("select id from customer where domain = ?", domain).get(0);
        sweeper.sweep(Instant.now().plus(Duration.ofMinutes(9)));
        assertEquals(List.of("PROVISIONING"), rows.of("select status from customer where domain = ?", domain));

        assertTrue(sweeper.sweep(Instant.now().plus(Duration.ofMinutes(11))) >= 1);
        assertEquals(List.of(), rows.of("select status from customer where domain = ?", domain));
        assertFalse(Keycloak.hasUser("admin@" + domain));
        admin(partner).head("/v1/domains/" + domain).then().statusCode(404);

        Response answer = ask();
        OneCustomer.of(answer, partner).assertThereOnce(rows, programme.probe());
        assertNotEquals(abandoned, answer.path("id"));
        assertNotEquals(lost, Keycloak.password("admin@" + domain));
        assertAreNowhere(lost);
    }

    @Test
    void whileTheLeaseOfTheDeadLastsTheSameRequestIsToldToComeBackAndTheDomainIsNobodyElses() {
        dieAt(CreationLine.MAKING_THE_USER);
        refused(ask(), 409, 975006, null).then().header("Retry-After", equalTo("5"));
        refused(create(partner, body(domain)), 409, 971008, null);
        refused(create(programme.directBill(), body(domain)), 409, 971008, null);
        assertFalse(Keycloak.hasUser("admin@" + domain));
        leaseIsOver();
        refused(create(programme.directBill(), body(domain)), 409, 971008, null);
        OneCustomer.of(ask(), partner).assertThereOnce(rows, programme.probe());
    }

    @Test
    @Tag("R76")
    void anAnswerLostBehindTheCommitIsFoundAgainWithoutThePasswordAndTheSweeperLeavesTheCustomerAlone() {
        CompletableFuture<Response> lost;
        try (Cut cut = Cut.afterCommit("billing_profile", "new.partner_id = '" + partner + "'")) {
            lost = CompletableFuture.supplyAsync(this::ask);
            cut.endWhoCommitted();
        }
        assertEquals(500, lost.join().statusCode());
        String password = Keycloak.password("admin@" + domain);
        sweeper.sweep(Instant.now().plus(Duration.ofHours(23)));

        Response found = ask();
        OneCustomer.of(found, partner).assertThereOnce(rows, programme.probe());
        found.then().body("userCredentials.userName", equalTo("admin")).body("userCredentials.password", nullValue())
                .body("userCredentials.passwordAlreadyShown", equalTo(true));
        assertEquals(password, Keycloak.password("admin@" + domain));
        assertAreNowhere(password);
        refused(create(partner, body(domain)), 409, 971008, null);
    }

    @Test
    void aSweeperThatDiesBeforeItMarksWhatItRemovesHasRemovedNothing() {
        dieAt(CreationLine.HOLDING_THE_REQUEST_ID);
        try (Cut cut = Cut.at("update", "customer", "new.domain = '" + domain + "'")) {
            sweeper.sweep(Instant.now().plus(Duration.ofMinutes(11)));
            assertEquals(1, cut.deaths());
        }
        assertTrue(Keycloak.hasUser("admin@" + domain));
        leaseIsOver();
        OneCustomer.of(ask(), partner).assertThereOnce(rows, programme.probe());
    }

    @Test
    void aSweeperThatDiesBehindTheUserIsFollowedByOneThatFreesTheDomain() {
        dieAt(CreationLine.HOLDING_THE_REQUEST_ID);
        try (Cut cut = Cut.at("delete", "customer", "old.domain = '" + domain + "'")) {
            sweeper.sweep(Instant.now().plus(Duration.ofMinutes(11)));
            assertEquals(1, cut.deaths());
        }
        assertFalse(Keycloak.hasUser("admin@" + domain));
        refused(ask(), 409, 975002, null).then().header("Retry-After", equalTo("1"));
        assertFalse(Keycloak.hasUser("admin@" + domain));
        sweeper.sweep(Instant.now());
        OneCustomer.of(ask(), partner).assertThereOnce(rows, programme.probe());
    }

    /** @return the password nobody was told, or null when there was no user yet */
    private String dieAt(CreationLine line) {
        try (Cut cut = line.cut(partner)) {
            assertTrue(ask().statusCode() >= 500);
            assertEquals(1, cut.deaths());
        }
        Keycloak.is("up");
        assertEquals(line.isBehind(CreationLine.MAKING_THE_USER), Keycloak.hasUser("admin@" + domain));
        return line.isBehind(CreationLine.MAKING_THE_USER) ? Keycloak.password("admin@" + domain) : null;
    }

    /** Neither in a table, as text or bytes, nor on a topic. @param passwords null for none */
    private void assertAreNowhere(String... passwords) {
        List<String> texts = Stream.of(passwords).filter(Objects::nonNull)
                .flatMap(password -> Stream.of(password, HexFormat.of().formatHex(password.getBytes(StandardCharsets.UTF_8)))).toList();
        for (String table : rows.of("select table_name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'")) {
            rows.of("select t::text from \"" + table + "\" t").forEach(row -> assertFalse(texts.stream().anyMatch(row::contains), table));
        }
        programme.probe().all("customer-events").forEach(event -> assertFalse(texts.stream().anyMatch(event.value()::contains)));
    }

    private void leaseIsOver() {
        rows.of("update customer set lease_until = created_at where domain = ? returning id", domain);
    }

    private Response ask() {
        return as(token).header("MS-RequestId", request).body(body(domain)).post("/v1/customers");
    }
}
