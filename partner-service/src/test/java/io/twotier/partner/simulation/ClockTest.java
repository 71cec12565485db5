package io.twotier.partner.simulation;

import static io.twotier.partner.Cast.as;
import static io.twotier.partner.Cast.globalAdminOf;
import static io.twotier.partner.Cast.salesAgentOf;
import static io.twotier.partner.simulation.Simulated.ADVANCE;
import static io.twotier.partner.simulation.Simulated.CLOCK;
import static io.twotier.partner.simulation.Simulated.advance;
import static io.twotier.partner.simulation.Simulated.clock;
import static io.twotier.partner.simulation.Simulated.directBill;
import static io.twotier.partner.simulation.Simulated.name;
import static io.twotier.partner.simulation.Simulated.provider;
import static io.twotier.partner.simulation.Simulated.register;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.path.json.JsonPath;
import io.twotier.partner.Cast;
import io.twotier.partner.Cast.Member;
import io.twotier.partner.PartnerServiceTest;
import io.twotier.partner.partnership.InvitationSweeper;
import io.twotier.partner.partnership.Partnering;
import io.twotier.platform.testkit.Tokens;
import io.twotier.platform.testkit.TopicProbe;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** The clock of a simulation: its tenants move it, forwards; nobody else has one. */
@PartnerServiceTest
class ClockTest {

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String brokers;
    @Inject
    EntityManager entities;
    @Inject
    InvitationSweeper sweeper;

    @Test
    void aSimulationIsNamedAtRegistrationOrIsThePartnersOwn() {
        Member own = provider(null);
        String name = name();
        Member named = provider(name.toUpperCase());
        for (Map.Entry<Member, String> one : Map.of(own, own.id().toString(), named, name).entrySet()) {
            as(Tokens.operator()).get("/v1/operator/partners/" + one.getKey().id()).then().statusCode(200)
                    .body("environment", equalTo("simulation")).body("simulation", equalTo(one.getValue()));
        }
        as(Tokens.operator()).get("/v1/operator/partners/" + Cast.provider("SE").id()).then().body("environment", equalTo("production")).body("simulation", nullValue());
        register(Cast.unregistered("IndirectProvider", "SE"), "IndirectProvider", "2026-02-01", "sandbox", name).statusCode(400).body("code", equalTo(976005));
        register(Cast.unregistered("IndirectProvider", "SE"), "IndirectProvider", "2026-02-01", "simulation", "a b").statusCode(400).body("code", equalTo(975001));
    }

    @Test
    void everybodyInASimulationReadsOneClockAndNobodyElsesMoves() {
        String spring = name();
        Member provider = provider(spring);
        Member neighbour = directBill(spring);
        Member elsewhere = provider(name());
        clock(provider).statusCode(200).body("simulation", equalTo(spring)).body("ahead", equalTo("PT0S"));
        advance(provider, "P2D").statusCode(200).body("simulation", equalTo(spring)).body("ahead", equalTo("PT48H"));
        advance(neighbour, "PT1H30M").statusCode(200).body("ahead", equalTo("PT49H30M"));
        JsonPath read = clock(provider).statusCode(200).body("ahead", equalTo("PT49H30M")).extract().jsonPath();
        assertEquals(Duration.ofHours(49).plusMinutes(30), Duration.between(Instant.parse(read.getString("systemTime")), Instant.parse(read.getString("now"))));
        clock(elsewhere).body("ahead", equalTo("PT0S"));
    }

    @Test
    void theMoveIsToldWithItsSumToEverybodyWhoLivesThere() {
        String name = name();
        Member provider = provider(name);
        Member neighbour = directBill(name);
        provider(name());
        advance(provider, "P1D");
        advance(provider, "P1D");
        List<ConsumerRecord<String, String>> moves = moves("simulation:" + name, 2);
        assertEquals(List.of("1", "2"), moves.stream().map(move -> TopicProbe.header(move, "ce_sequence")).toList());
        assertTrue(moves.get(1).value().contains("\"ahead\":\"PT48H\""), moves.get(1).value());
        assertEquals("simulation", TopicProbe.header(moves.get(0), "ce_environment"));
        assertEquals(name, TopicProbe.header(moves.get(0), "ce_simulation"));
        assertEquals(Set.of(provider.id().toString(), neighbour.id().toString()), Set.of(TopicProbe.header(moves.get(0), "ce_audience").split(",")));
    }

    @Test
    void theClockGoesToAnInstantOrByAPeriodButForwardsOnlyAndNotWithoutEnd() {
        Member member = provider(null);
        Instant then = Instant.now().plus(Duration.ofDays(40)).truncatedTo(ChronoUnit.SECONDS);
        to(member, then.toString()).statusCode(200).body("now", equalTo(then.toString()));
        to(member, then.minusSeconds(60).toString()).statusCode(400).body("code", equalTo(976003));
        for (String back : List.of("-P1D", "PT0S", "P0D", "-P999999999D")) {
            advance(member, back).statusCode(400).body("code", equalTo(976003));
        }
        for (String beyond : List.of("P101Y", "P999999999D", "P999999999Y")) {
            advance(member, beyond).statusCode(400).body("code", equalTo(976004));
        }
        for (String nothing : List.of("", "tomorrow", "2D")) {
            advance(member, nothing).statusCode(400).body("code", equalTo(976006));
        }
        as(Tokens.partner(member.id(), "GA")).body(Map.of()).post(ADVANCE).then().statusCode(400).body("code", equalTo(976006));
        as(Tokens.partner(member.id(), "GA")).body(Map.of("by", "P1D", "to", then.toString())).post(ADVANCE).then().statusCode(400).body("code", equalTo(976006));
        to(member, "noon").statusCode(400).body("code", equalTo(975001));
        Duration before = Duration.parse(clock(member).extract().path("ahead"));
        advance(member, "P1M").statusCode(200);
        assertTrue(Duration.parse(clock(member).<String>extract().path("ahead")).minus(before).toDays() >= 28);
    }

    @Test
    void noProductionOrSandboxTenantHasAClock() {
        Member sandbox = Cast.unregistered("IndirectProvider", "SE");
        register(sandbox, "IndirectProvider", "2026-02-01", "sandbox", null).statusCode(201);
        for (Member member : List.of(Cast.provider("SE"), sandbox)) {
            clock(member).statusCode(403).body("code", equalTo(976001));
            advance(member, "P1D").statusCode(403).body("code", equalTo(976001));
            as(Tokens.partner(member.id(), "AA")).get("/v1/test/quiescent/partner").then().statusCode(403).body("code", equalTo(976001));
        }
        as(Tokens.partner(UUID.randomUUID(), "AA")).body(Map.of("by", "P1D")).post(ADVANCE).then().statusCode(403).body("code", equalTo(970006));
        as(Tokens.partner(provider(null).id(), "SA")).get(CLOCK).then().statusCode(403).body("code", equalTo(1002));
        as(Tokens.operator()).get(CLOCK).then().statusCode(403).body("code", equalTo(1002));
    }

    @Test
    void whatOnlySimulationsHaveIsShownToThemAlone() {
        List<String> operations = List.of("move_simulation_clock", "read_programme_script", "read_quiescence", "read_simulation_clock", "script_programme");
        for (String operation : operations) {
            globalAdminOf(provider(null)).get("/v1/capabilities").then().statusCode(200).body("items.operation", hasItem(operation));
            globalAdminOf(Cast.provider("SE")).get("/v1/capabilities").then().statusCode(200).body("items.operation", not(hasItem(operation)));
        }
    }

    @Test
    void twoWhoMoveItAtOnceMoveItTwice() {
        String name = name();
        Member member = provider(name);
        CompletableFuture.allOf(IntStream.range(0, 4).mapToObj(one -> CompletableFuture.runAsync(() -> advance(member, "P1D").statusCode(200)))
                .toArray(CompletableFuture[]::new)).join();
        clock(member).body("ahead", equalTo("PT96H"));
        assertEquals(4, moves("simulation:" + name, 4).size());
    }

    @Test
    void aDecisionThatIsOverdueAtTheTimeOfItsPartnerIsShownToTheOperator() {
        Member member = directBill(null);
        String enrollment = Cast.submittedEnrollment(member);
        String overdue = "/v1/operator/enrollments?status=pending_review&overdue=true&size=500";
        assertEquals(false, ids(overdue).contains(enrollment));
        advance(member, "P6D");
        as(Tokens.operator()).get("/v1/enrollments/" + enrollment).then().body("overdue", equalTo(false));
        advance(member, "P3D");
        as(Tokens.operator()).get("/v1/enrollments/" + enrollment).then().body("overdue", equalTo(true));
        as(Tokens.operator()).get(overdue).then().statusCode(200).body("items.id", hasItem(enrollment));
    }

    /** R98 is about how old a token is, and tokens age by the system's clock. */
    @Test
    void aTokenOfNowIsNewEnoughHoweverFarTheClockWasMoved() {
        Member member = directBill(null);
        String enrollment = Cast.submittedEnrollment(member);
        advance(member, "P10D");
        as(Tokens.operator()).post("/v1/operator/enrollments/" + enrollment + "/approve").then().statusCode(200);
        globalAdminOf(member).post("/v1/enrollments/" + enrollment + "/agreement/accept").then().statusCode(200);
    }

    @Test
    void whatWasAnnouncedForADayHoldsWhenTheDayComesInTheSimulation() {
        String name = name();
        Member member = directBill(name);
        Member elsewhere = directBill(name());
        String day = Instant.now().plus(Duration.ofDays(30)).toString().substring(0, 10);
        for (Member one : List.of(member, elsewhere)) {
            as(Tokens.operator()).body(Map.of("status", "restricted", "effectiveDate", day, "reason", "revenue"))
                    .post("/v1/operator/partners/" + one.id() + "/directbill").then().statusCode(200).body("directBillStatus", equalTo("active"));
        }
        advance(member, "P31D");
        atRest(member);
        as(Tokens.operator()).get("/v1/operator/partners/" + member.id()).then().body("directBillStatus", equalTo("restricted"));
        as(Tokens.operator()).get("/v1/operator/partners/" + elsewhere.id()).then().body("directBillStatus", equalTo("active"));
    }

    @Test
    void anInvitationExpiresWhenItsDayComesInTheSimulationAndNobodyElsesDoes() {
        String name = name();
        Member member = provider(name);
        Member elsewhere = provider(name());
        List<String> invitations = List.of(endsInAMonth(member), endsInAMonth(elsewhere), endsInAMonth(Cast.provider("SE")));
        advance(member, "P31D").statusCode(200);
        atRest(member);
        sweeper.sweep(Instant.now());
        assertEquals(List.of("EXPIRED", "INVITED", "INVITED"), invitations.stream().map(id -> QuarkusTransaction.requiringNew().call(() -> entities
                .createNativeQuery("select state from partnership_invitation where id = ?1").setParameter(1, UUID.fromString(id)).getSingleResult().toString())).toList());
    }

    private String endsInAMonth(Member provider) {
        String id = salesAgentOf(provider).post(Partnering.INVITATIONS).then().statusCode(201).extract().path("id");
        QuarkusTransaction.requiringNew().run(() -> entities.createNativeQuery("update partnership_invitation set expires_at = now() + interval '30 days' where id = ?1")
                .setParameter(1, UUID.fromString(id)).executeUpdate());
        return id;
    }

    private static void atRest(Member member) {
        long deadline = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        JsonPath answer;
        do {
            answer = as(Tokens.partner(member.id(), "AA")).get("/v1/test/quiescent/partner").then().statusCode(200).extract().jsonPath();
            assertTrue(System.nanoTime() < deadline, answer.prettify());
        } while (!answer.getBoolean("quiescent"));
    }

    private static List<String> ids(String list) {
        return as(Tokens.operator()).get(list).then().statusCode(200).extract().jsonPath().getList("items.id");
    }

    private static io.restassured.response.ValidatableResponse to(Member member, String instant) {
        return as(Tokens.partner(member.id(), "AA")).body(new HashMap<>(Map.of("to", instant))).post(ADVANCE).then();
    }

    private List<ConsumerRecord<String, String>> moves(String environment, int atLeast) {
        try (TopicProbe probe = new TopicProbe(brokers)) {
            return probe.readUntil("partner-events", seen -> of(seen, environment).size() >= atLeast, Duration.ofSeconds(20)).stream()
                    .filter(event -> environment.equals(event.key())).toList();
        }
    }

    private static List<ConsumerRecord<String, String>> of(List<ConsumerRecord<String, String>> seen, String environment) {
        return seen.stream().filter(event -> environment.equals(event.key())).toList();
    }
}
