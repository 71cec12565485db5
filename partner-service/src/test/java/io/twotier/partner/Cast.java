package io.twotier.partner;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import io.twotier.platform.testkit.Tokens;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/** Invented partners, new ones for every test. */
public final class Cast {

    /** From the clock: a test with a configuration of its own starts everything anew, and the database still knows the ids of the others. */
    private static final AtomicLong MPN = new AtomicLong(100_000_000 + Instant.now().getEpochSecond() % 100_000 * 5_000);

    private Cast() {
    }

    /** A partner of the register: its tenant and the MPN id of its location. */
    public record Member(UUID id, String name, String globalMpnId, String mpnId, String country) {
    }

    public static Member directBill(String country, String anniversary) {
        return registered("DirectBill", country, anniversary);
    }

    public static Member provider(String country) {
        return registered("IndirectProvider", country, "2026-02-01");
    }

    public static Member reseller(String country) {
        return registered("IndirectReseller", country, "2026-02-01");
    }

    public static Member unregistered(String type, String country) {
        return new Member(UUID.randomUUID(), type + " " + MPN.get(), Long.toString(MPN.incrementAndGet()), Long.toString(MPN.incrementAndGet()), country);
    }

    public static Member registered(String type, String country, String anniversary) {
        Member member = unregistered(type, country);
        as(Tokens.operator()).body(registration(member, type, anniversary)).post("/v1/operator/partners").then().statusCode(201);
        return member;
    }

    /** Registered without any type: it has still to enrol. */
    public static Member newcomer(String country) {
        Member member = member("Newcomer", country);
        Map<String, Object> registration = new HashMap<>(registration(member, "", "2026-02-01"));
        registration.put("types", List.of());
        as(Tokens.operator()).body(registration).post("/v1/operator/partners").then().statusCode(201);
        return member;
    }

    /** A tenant nobody has registered. */
    public static Member member(String name, String country) {
        return new Member(UUID.randomUUID(), name + " " + MPN.get(), Long.toString(MPN.incrementAndGet()), Long.toString(MPN.incrementAndGet()), country);
    }

    public static Map<String, Object> registration(Member member, String type, String anniversary) {
        return Map.of("partnerId", member.id(), "name", member.name(), "types", List.of(type), "country", member.country(),
                "anniversaryDate", anniversary, "email", "mpn@" + member.mpnId() + ".example", "domain", member.mpnId() + ".example",
                "mpnIds", List.of(Map.of("id", member.globalMpnId(), "kind", "global"), Map.of("id", member.mpnId(), "kind", "location")),
                "primaryContact", contact());
    }

    public static Map<String, Object> contact() {
        return Map.of("firstName", "Ada", "lastName", "Lind", "email", "ada@kvarnsten.example");
    }

    public static Map<String, Object> enrollmentForm() {
        return Map.of("programme", "indirectreseller", "acknowledgeIrreversible", true, "primaryContact", contact());
    }

    public static RequestSpecification as(String token) {
        return given().auth().oauth2(token).contentType(ContentType.JSON).accept(ContentType.JSON);
    }

    public static RequestSpecification globalAdminOf(Member member) {
        return as(Tokens.partner(member.id(), "GA"));
    }

    public static RequestSpecification salesAgentOf(Member member) {
        return as(Tokens.partner(member.id(), "SA"));
    }

    /** The id of an enrolment that waits for the operator's decision. */
    public static String submittedEnrollment(Member member) {
        return submittedEnrollment(member, "indirectreseller");
    }

    public static String submittedEnrollment(Member member, String programme) {
        return globalAdminOf(member).body(Map.of("programme", programme, "acknowledgeIrreversible", true, "primaryContact", contact())).post("/v1/enrollments").then()
                .statusCode(201).extract().path("id");
    }

    /** The enrolment's id, submitted and approved by the operator. */
    public static String approvedEnrollment(Member member) {
        return approvedEnrollment(member, "indirectreseller");
    }

    public static String approvedEnrollment(Member member, String programme) {
        String id = submittedEnrollment(member, programme);
        as(Tokens.operator()).post("/v1/operator/enrollments/" + id + "/approve").then().statusCode(200);
        return id;
    }

    public static Member enrolled(String country) {
        Member member = directBill(country, "2026-10-15");
        globalAdminOf(member).post("/v1/enrollments/" + approvedEnrollment(member) + "/agreement/accept").then().statusCode(200);
        return member;
    }
}
