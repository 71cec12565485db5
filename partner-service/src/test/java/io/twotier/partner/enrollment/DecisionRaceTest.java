package io.twotier.partner.enrollment;

import static io.twotier.partner.Cast.as;
import static io.twotier.partner.Cast.globalAdminOf;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.response.Response;
import io.twotier.partner.Cast;
import io.twotier.partner.Cast.Member;
import io.twotier.partner.PartnerServiceTest;
import io.twotier.platform.testkit.TopicProbe;
import io.twotier.platform.testkit.Tokens;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Approved and rejected at once. {@code -Dtwotier.test.races=500} for the long form. */
@PartnerServiceTest
class DecisionRaceTest {

    private static final int ROUNDS = Integer.getInteger("twotier.test.races", 25);

    @Inject
    EntityManager entities;
    @ConfigProperty(name = "kafka.bootstrap.servers")
    String brokers;

    private final List<List<String>> topic = new ArrayList<>();
    private final ExecutorService operators = Executors.newFixedThreadPool(2);

    @AfterEach
    void home() {
        operators.shutdown();
    }

    @Test
    void anApprovalRacingARejectionEndsInExactlyOneOutcome() throws Exception {
        Map<String, String> outcomes = new HashMap<>();
        for (int round = 0; round < ROUNDS; round++) {
            Member partner = Cast.directBill("SE", "2026-10-15");
            String id = Cast.submittedEnrollment(partner, "indirectreseller");
            List<Integer> answers = decideAtOnce("/v1/operator/enrollments/" + id);
            String status = globalAdminOf(partner).get("/v1/enrollments/" + id).path("status");
            assertEquals(status.equals("approved") ? List.of(200, 409) : List.of(409, 200), answers, "round " + round + " ended " + status);
            assertEquals(status.equals("approved") ? 1L : 0L, mails(id), "round " + round + " ended " + status);
            outcomes.put(id, status.equals("approved") ? "EnrollmentApproved" : "EnrollmentRejected");
        }
        assertEquals(ROUNDS, outcomes.size());
        System.out.println("decisions raced: " + ROUNDS + ", approved " + outcomes.values().stream().filter("EnrollmentApproved"::equals).count());
        outcomes.forEach((id, event) -> assertEquals(List.of("EnrollmentSubmitted", event), said(id)));
    }

    private List<Integer> decideAtOnce(String enrollment) throws Exception {
        CyclicBarrier together = new CyclicBarrier(2);
        String token = Tokens.operator();
        Callable<Response> approval = () -> {
            together.await();
            return as(token).post(enrollment + "/approve");
        };
        Callable<Response> rejection = () -> {
            together.await();
            return as(token).body(Map.of("reason", "papers")).post(enrollment + "/reject");
        };
        List<Integer> answers = new ArrayList<>();
        for (Future<Response> answer : operators.invokeAll(List.of(approval, rejection))) {
            answers.add(answer.get().statusCode());
        }
        return answers;
    }

    private long mails(String enrollment) {
        return ((Number) entities.createNativeQuery("select count(*) from mail where about = ?1").setParameter(1, UUID.fromString(enrollment)).getSingleResult()).longValue();
    }

    /** The events of an enrolment in order; every answer was held until they were on the topic. */
    private List<String> said(String enrollment) {
        if (topic.isEmpty()) {
            try (TopicProbe probe = new TopicProbe(brokers)) {
                probe.all("partner-events").forEach(e -> topic.add(List.of(TopicProbe.header(e, "ce_subject"),
                        TopicProbe.header(e, "ce_type").replaceAll("^io\\.twotier\\.partner\\.|\\.v1$", ""))));
            }
        }
        return topic.stream().filter(e -> e.get(0).equals(enrollment)).map(e -> e.get(1)).toList();
    }
}
