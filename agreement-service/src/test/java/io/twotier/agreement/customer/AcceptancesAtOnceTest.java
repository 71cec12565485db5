package io.twotier.agreement.customer;

import static io.twotier.agreement.Http.MCA;
import static io.twotier.agreement.Http.agreement;
import static io.twotier.agreement.Http.attestation;
import static io.twotier.agreement.Http.customerAdmin;
import static io.twotier.agreement.Http.partner;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.twotier.agreement.AgreementServiceTest;
import io.twotier.agreement.Upstream;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Tag;

/** What happens at the same moment is recorded as if it had happened one after the other. */
@AgreementServiceTest
class AcceptancesAtOnceTest {

    private static final int ROUNDS = 12;

    @Inject
    Upstream upstream;

    @RepeatedTest(ROUNDS)
    @Tag("R155")
    void ofTwoPartnersThatAttestAtOnceBothAreRecordedAndEachCountsForItself() throws Exception {
        UUID one = upstream.directBill();
        UUID other = upstream.provider();
        UUID customer = customerOf(one, other);
        assertEquals(List.of(201, 201), atOnce(() -> attests(one, customer, "Maj"), () -> attests(other, customer, "Stina")));
        customerAdmin(customer).get(path(customer) + "/evidence").then().body("items.primaryContact.firstName", containsInAnyOrder("Maj", "Stina"));
        seenBy(one, customer, "accepted_by_attestation", "Maj");
        seenBy(other, customer, "accepted_by_attestation", "Stina");
    }

    @RepeatedTest(ROUNDS)
    @Tag("R154")
    void ofADirectAcceptanceAndAnAttestationAtOnceBothAreRecordedAndTheDirectOneCounts() throws Exception {
        UUID one = upstream.directBill();
        UUID other = upstream.provider();
        UUID customer = customerOf(one, other);
        assertEquals(List.of(201, 201, 201), atOnce(() -> attests(one, customer, "Maj"),
                () -> customerAdmin(customer).body(agreement(MCA, "").replace("Maj", "Ulla")).post(path(customer) + "/direct").statusCode(),
                () -> attests(other, customer, "Stina")));
        customerAdmin(customer).get(path(customer) + "/evidence").then().body("items.primaryContact.firstName", containsInAnyOrder("Maj", "Ulla", "Stina"));
        for (UUID partner : List.of(one, other)) {
            partner(partner, "AA").get(path(customer) + "/effectivestatus").then().body("status", equalTo("accepted_direct")).body("method", equalTo("direct"));
        }
    }

    @RepeatedTest(ROUNDS)
    @Tag("R156")
    void ofTwoCorrectionsOfOnePartnerAtOnceBothAreRecordedAndOneIsTheLater() throws Exception {
        UUID one = upstream.directBill();
        UUID customer = customerOf(one, upstream.provider());
        attests(one, customer, "Maj");
        assertEquals(List.of(201, 201), atOnce(() -> attests(one, customer, "Stina"), () -> attests(one, customer, "Ulla")));
        String later = partner(one, "AA").get(path(customer) + "/effectivestatus").then().body("isAccepted", equalTo(true)).extract().path("agreementId");
        List<String> kept = partner(one, "AA").get(path(customer) + "/evidence").then().body("items.primaryContact.firstName",
                containsInAnyOrder("Maj", "Stina", "Ulla")).extract().path("items.id");
        assertEquals(1, kept.stream().filter(later::equals).count());
    }

    private UUID customerOf(UUID seller, UUID provider) {
        UUID customer = upstream.customerOf(seller, "direct");
        upstream.relationship(customer, provider, "indirect_provider", null);
        return customer;
    }

    private static int attests(UUID partner, UUID customer, String contact) {
        return partner(partner, "AA").body(attestation(contact)).post(path(customer)).statusCode();
    }

    private static void seenBy(UUID partner, UUID customer, String status, String contact) {
        String basis = partner(partner, "AA").get(path(customer) + "/effectivestatus").then().body("status", equalTo(status)).extract().path("agreementId");
        partner(partner, "AA").get(path(customer) + "/evidence").then().body("items.find { it.id == '" + basis + "' }.primaryContact.firstName", equalTo(contact));
    }

    /** Begun at the same moment; answers in the order given. */
    @SafeVarargs
    private static List<Integer> atOnce(Callable<Integer>... calls) throws Exception {
        CyclicBarrier together = new CyclicBarrier(calls.length);
        ExecutorService threads = Executors.newFixedThreadPool(calls.length);
        try {
            List<Future<Integer>> running = new ArrayList<>();
            for (Callable<Integer> call : calls) {
                running.add(threads.submit(() -> {
                    together.await();
                    return call.call();
                }));
            }
            List<Integer> answers = new ArrayList<>();
            for (Future<Integer> one : running) {
                answers.add(one.get());
            }
            return answers;
        } finally {
            threads.shutdownNow();
        }
    }

    private static String path(UUID customer) {
        return "/v1/customers/" + customer + "/agreements";
    }
}
