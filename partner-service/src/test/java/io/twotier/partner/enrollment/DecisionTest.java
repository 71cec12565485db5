package io.twotier.partner.enrollment;

import static io.twotier.partner.Cast.as;
import static io.twotier.partner.Cast.globalAdminOf;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.path.json.JsonPath;
import io.twotier.partner.Cast;
import io.twotier.partner.Cast.Member;
import io.twotier.partner.PartnerServiceTest;
import io.twotier.platform.testkit.Tokens;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The operator's side of enrolments. */
@PartnerServiceTest
class DecisionTest {

    private static final String ENROLLMENTS = "/v1/enrollments";

    @Inject
    EntityManager entities;

    @Test
    @Tag("R95")
    void afterFiveBusinessDaysWithoutADecisionItIsOverdueForThePartnerAndTheOperator() {
        Member partner = Cast.directBill("SE", "2026-10-15");
        String id = Cast.submittedEnrollment(partner, "indirectreseller");
        globalAdminOf(partner).get(ENROLLMENTS + "/" + id).then().body("overdue", equalTo(false)).body("decisionDueBy", notNullValue());
        as(Tokens.operator()).get("/v1/operator/enrollments?overdue=true").then().statusCode(200).body("items.id", not(hasItem(id)));
        QuarkusTransaction.requiringNew().run(() -> entities.createNativeQuery("update enrollment set decision_due_by = now() - interval '1 second' where id = ?1")
                .setParameter(1, UUID.fromString(id)).executeUpdate());
        globalAdminOf(partner).get(ENROLLMENTS + "/" + id).then().body("overdue", equalTo(true)).body("status", equalTo("pending_review"));
        as(Tokens.operator()).get("/v1/operator/enrollments?overdue=true").then().statusCode(200).body("items.id", hasItem(id));
        as(Tokens.operator()).post("/v1/operator/enrollments/" + id + "/approve").then().statusCode(200).body("overdue", equalTo(false));
        as(Tokens.operator()).get("/v1/operator/enrollments?overdue=true").then().statusCode(200).body("items.id", not(hasItem(id)));
    }

    @Test
    void theOperatorsListGoesOnWhereThePageBeforeEnded() {
        Set<String> submitted = IntStream.range(0, 5).mapToObj(i -> Cast.submittedEnrollment(Cast.directBill("SE", "2026-10-15"), "indirectreseller"))
                .collect(Collectors.toSet());
        List<String> seen = new ArrayList<>();
        String token = null;
        do {
            JsonPath page = (token == null ? as(Tokens.operator()) : as(Tokens.operator()).header("MS-ContinuationToken", token))
                    .get("/v1/operator/enrollments?size=2").then().statusCode(200).extract().jsonPath();
            seen.addAll(page.getList("items.id"));
            token = page.getString("continuationToken");
        } while (token != null);
        assertEquals(seen.size(), Set.copyOf(seen).size());
        assertTrue(seen.containsAll(submitted));
        as(Tokens.operator()).get("/v1/operator/enrollments?status=moon").then().statusCode(400).body("code", equalTo(970114));
        as(Tokens.operator()).header("MS-ContinuationToken", "x").get("/v1/operator/enrollments").then().statusCode(400).body("code", equalTo(975001));
    }
}
