package io.twotier.partner.simulation;

import static io.twotier.partner.Cast.as;

import io.restassured.response.ValidatableResponse;
import io.twotier.partner.Cast;
import io.twotier.partner.Cast.Member;
import io.twotier.platform.testkit.Tokens;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** Partners that live in simulations. */
public final class Simulated {

    public static final String CLOCK = "/v1/test/clock";
    public static final String ADVANCE = CLOCK + "/advance";

    public static final String PROGRAMME = "/v1/test/programme";

    private Simulated() {
    }

    /** A name nobody has used. */
    public static String name() {
        return "of-" + UUID.randomUUID();
    }

    public static Member provider(String simulation) {
        return in(simulation, "IndirectProvider", "2026-02-01");
    }

    public static Member reseller(String simulation) {
        return in(simulation, "IndirectReseller", "2026-02-01");
    }

    public static Member directBill(String simulation) {
        return in(simulation, "DirectBill", "2026-10-15");
    }

    /** @param simulation null for one of its own */
    private static Member in(String simulation, String type, String anniversary) {
        Member member = Cast.unregistered(type, "SE");
        register(member, type, anniversary, "simulation", simulation).statusCode(201);
        return member;
    }

    public static ValidatableResponse register(Member member, String type, String anniversary, String environment, String simulation) {
        Map<String, Object> registration = new HashMap<>(Cast.registration(member, type, anniversary));
        registration.put("environment", environment);
        registration.put("simulation", simulation);
        return as(Tokens.operator()).body(registration).post("/v1/operator/partners").then();
    }

    /** The programme of its simulation approves after so many business days. */
    public static Member scripted(Member member) {
        script(member, "approve", 6).statusCode(200);
        return member;
    }

    public static ValidatableResponse script(Member member, String decision, int businessDays) {
        return as(Tokens.partner(member.id(), "AA")).body(Map.of("enrollments", Map.of("decision", decision, "businessDays", businessDays))).put(PROGRAMME).then();
    }

    public static ValidatableResponse advance(Member member, String by) {
        return as(Tokens.partner(member.id(), "AA")).body(Map.of("by", by)).post(ADVANCE).then();
    }

    public static ValidatableResponse clock(Member member) {
        return as(Tokens.partner(member.id(), "AA")).get(CLOCK).then();
    }
}
