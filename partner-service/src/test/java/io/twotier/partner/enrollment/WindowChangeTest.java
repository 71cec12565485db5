package io.twotier.partner.enrollment;

import static io.twotier.partner.Cast.globalAdminOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.twotier.partner.Cast;
import io.twotier.partner.Cast.Member;
import io.twotier.partner.PartnerServiceTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The window opens for more partners. */
@PartnerServiceTest
class WindowChangeTest {

    private static final EnrollmentWindow WITH_MAY = new EnrollmentWindow(Set.of(5, 9, 10, 11, 12), null, null);

    @Inject
    WindowChange change;
    @Inject
    EntityManager entities;

    @AfterEach
    void asConfigured() {
        change.configured();
    }

    @Test
    @Tag("R94")
    void whoBecomesEligibleIsToldExactlyOnceHoweverOftenTheWindowChanges() {
        change.configured();
        Member may = Cast.directBill("SE", "2026-05-10");
        Member october = Cast.directBill("SE", "2026-10-10");
        Member june = Cast.directBill("SE", "2026-06-10");
        Member reseller = Cast.registered("IndirectReseller", "SE", "2026-05-10");
        globalAdminOf(may).get("/v1/notices").then().statusCode(200).body("items", hasSize(0));
        change.apply(WITH_MAY);
        globalAdminOf(may).get("/v1/notices").then().statusCode(200).body("items.kind", contains("enrollment_open"));
        change.configured();
        change.apply(WITH_MAY);
        globalAdminOf(may).get("/v1/notices").then().body("items.kind", contains("enrollment_open"));
        for (Member other : List.of(october, june, reseller)) {
            assertEquals(0, toldTo(other));
        }
    }

    @Test
    @Tag("R94")
    void severalReplicasTogetherTellOnce() throws Exception {
        change.configured();
        Member may = Cast.directBill("SE", "2026-05-11");
        ExecutorService replicas = Executors.newFixedThreadPool(4);
        CyclicBarrier together = new CyclicBarrier(4);
        Callable<Void> replica = () -> {
            together.await();
            change.apply(WITH_MAY);
            return null;
        };
        for (Future<Void> done : replicas.invokeAll(List.of(replica, replica, replica, replica))) {
            done.get();
        }
        replicas.shutdown();
        assertEquals(1, toldTo(may));
    }

    private long toldTo(Member partner) {
        return ((Number) entities.createNativeQuery("select count(*) from partner_notice where partner_id = ?1").setParameter(1, partner.id()).getSingleResult())
                .longValue();
    }
}
