package io.twotier.partner.simulation;

import static io.twotier.partner.Cast.as;
import static io.twotier.partner.simulation.Simulated.PROGRAMME;
import static io.twotier.partner.simulation.Simulated.advance;
import static io.twotier.partner.simulation.Simulated.directBill;
import static io.twotier.partner.simulation.Simulated.name;
import static io.twotier.partner.simulation.Simulated.script;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.twotier.partner.Cast;
import io.twotier.partner.Cast.Member;
import io.twotier.partner.PartnerServiceTest;
import io.twotier.platform.simulation.SimulationSweeper;
import io.twotier.platform.testkit.Tokens;
import io.twotier.platform.testkit.TopicProbe;
import jakarta.inject.Inject;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** The programme of a simulation decides by a script, at the simulation's time, as the operator would. */
@PartnerServiceTest
class ScriptTest {

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String brokers;
    @Inject
    SimulationSweeper sweeper;

    @Test
    void anOperatorWhoNeedsSixBusinessDaysApprovesOnTheSixthAndNotBefore() {
        Member member = onMonday();
        script(member, "approve", 6).statusCode(200).body("enrollments.businessDays", equalTo(6));
        String enrollment = Cast.submittedEnrollment(member);
        advance(member, "P7D");
        assertEquals(0, sweep(member));
        status(enrollment, "pending_review");
        advance(member, "P1D");
        CompletableFuture.allOf(IntStream.range(0, 3).mapToObj(replica -> CompletableFuture.runAsync(() -> sweep(member))).toArray(CompletableFuture[]::new)).join();
        status(enrollment, "approved");
        List<ConsumerRecord<String, String>> said = said(enrollment, 2);
        assertEquals(List.of("EnrollmentSubmitted", "EnrollmentApproved"), types(said));
        assertEquals("system:script", TopicProbe.header(said.get(1), "ce_actor"));
    }

    @Test
    void aProgrammeRejectsAtOnceOrNeverDecides() {
        Member member = directBill(null);
        script(member, "never", 0).statusCode(200);
        String enrollment = Cast.submittedEnrollment(member);
        advance(member, "P90D");
        assertEquals(0, sweep(member));
        status(enrollment, "pending_review");
        script(member, "reject", 0).statusCode(200);
        assertEquals(1, sweep(member));
        assertEquals(0, sweep(member));
        status(enrollment, "rejected");
    }

    @Test
    void whoseSimulationHasNoScriptWaitsForTheOperator() {
        Member scripted = directBill(name());
        Member other = directBill(name());
        script(scripted, "approve", 0).statusCode(200);
        String elsewhere = Cast.submittedEnrollment(other);
        String production = Cast.submittedEnrollment(Cast.directBill("SE", "2026-10-15"));
        sweep(scripted);
        sweep(other);
        status(elsewhere, "pending_review");
        status(production, "pending_review");
        as(Tokens.partner(other.id(), "AA")).get(PROGRAMME).then().statusCode(404).body("code", equalTo(976012));
        as(Tokens.partner(Cast.provider("SE").id(), "AA")).get(PROGRAMME).then().statusCode(403).body("code", equalTo(976001));
        script(scripted, "perhaps", 0).statusCode(400).body("code", equalTo(975001));
        script(scripted, "approve", -1).statusCode(400).body("code", equalTo(975001));
    }

    @Test
    void theSameScriptTellsTheSameStoryTwice() {
        assertEquals(story(), story());
    }

    /** What was said of an enrolment that is rejected, submitted again and approved, ids and times aside. */
    private List<String> story() {
        Member member = onMonday();
        script(member, "reject", 2);
        String first = Cast.submittedEnrollment(member);
        advance(member, "P2D");
        sweep(member);
        script(member, "approve", 1);
        String second = Cast.submittedEnrollment(member);
        advance(member, "P1D");
        sweep(member);
        return List.of(types(said(first, 2)).toString(), types(said(second, 2)).toString());
    }

    /** A partner in a simulation where a Monday has just begun. */
    private static Member onMonday() {
        Member member = directBill(null);
        OffsetDateTime monday = OffsetDateTime.now(ZoneOffset.UTC).with(TemporalAdjusters.next(DayOfWeek.MONDAY)).withHour(9).withMinute(0);
        as(Tokens.partner(member.id(), "AA")).body(Map.of("to", monday.toInstant().toString())).post(Simulated.ADVANCE).then().statusCode(200);
        return member;
    }

    private int sweep(Member member) {
        return sweeper.sweep("simulation:" + Simulated.clock(member).<String>extract().path("simulation"));
    }

    private static void status(String enrollment, String expected) {
        as(Tokens.operator()).get("/v1/enrollments/" + enrollment).then().statusCode(200).body("status", equalTo(expected));
    }

    private List<ConsumerRecord<String, String>> said(String enrollment, int atLeast) {
        try (TopicProbe probe = new TopicProbe(brokers)) {
            return about(probe.readUntil("partner-events", seen -> about(seen, enrollment).size() >= atLeast, Duration.ofSeconds(20)), enrollment);
        }
    }

    private static List<ConsumerRecord<String, String>> about(List<ConsumerRecord<String, String>> seen, String subject) {
        return seen.stream().filter(event -> subject.equals(TopicProbe.header(event, "ce_subject"))).toList();
    }

    private static List<String> types(List<ConsumerRecord<String, String>> events) {
        return events.stream().map(event -> TopicProbe.header(event, "ce_type").replaceAll("^io\\.twotier\\.partner\\.|\\.v1$", "")).toList();
    }
}
