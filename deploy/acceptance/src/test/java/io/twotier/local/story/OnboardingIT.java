package io.twotier.local.story;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.twotier.acceptance.RunningSuite;
import io.twotier.local.Launcher;
import io.twotier.local.LocalTrouble;
import io.twotier.local.Suite;
import io.twotier.platform.testkit.ServiceState;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;

/** A customer is onboarded with its first order over all services: reviewed, submitted, sent again, refused, and with a service killed between its parts. */
@ExtendWith(RunningSuite.class)
class OnboardingIT {

    private static final String ONBOARDING = "/v1/customers/onboarding";
    private static final String E3 = "796B6B5F-613C-4E24-A17C-EBA730D49C02";
    private static final String LINES = "{\"offerId\":\"%s\",\"quantity\":25},{\"offerId\":\"MS-AZR-0145P\",\"quantity\":1}".formatted(E3);
    private static final Instant AGREED_AT = Instant.now().minusSeconds(60);

    private static Outcome outcome;
    private static SuiteWatch watch;
    private static Launcher launcher;

    @BeforeAll
    static void play(Launcher running) {
        launcher = running;
        watch = new SuiteWatch(launcher.suite());
        outcome = Story.play(launcher.suite(), List.of(new Registration(), chapter("review", OnboardingIT::review), chapter("submit", OnboardingIT::submit),
                chapter("not agreed", OnboardingIT::notAgreed), chapter("killed", OnboardingIT::killed)));
    }

    @AfterAll
    static void close() {
        watch.close();
    }

    @Test
    void itIsPlayedToItsEnd() {
        assertNull(outcome.stopped());
        assertEquals(0, outcome.failed(), outcome.verdict());
    }

    @TestFactory
    @Tag("R70")
    @Tag("R71")
    @Tag("R72")
    Stream<DynamicTest> offersAndCountsAreReviewedAndNothingIsThereYet() {
        return expectations("review", 11);
    }

    @TestFactory
    @Tag("R70")
    @Tag("R73")
    @Tag("R74")
    @Tag("R76")
    Stream<DynamicTest> submitCreatesCustomerAgreementAndOrderAndLeadsToConfirmation() {
        return expectations("submit", 10);
    }

    @TestFactory
    @Tag("R73")
    Stream<DynamicTest> withoutAnAgreementItIsToldWhatExistsAndGoneOnWithLater() {
        return expectations("not agreed", 8);
    }

    @TestFactory
    @Tag("R73")
    Stream<DynamicTest> killedBetweenThePartsTheSameRequestMakesNothingTwice() {
        return expectations("killed", 8);
    }

    private static void review(Stage stage, Cast cast) {
        Map<String, ServiceState> before = watch.look();
        Answer review = stage.by(cast.partnerAgent).posts(ONBOARDING + "?validateOnly=true", body("review-" + cast.run, agreement(), LINES))
                .so("a review before anything is submitted").expect(201);
        List<String> left = SuiteWatch.changes(before, watch.look());
        review.shows("R71", "the computed order", review.text("parts.order.order.lineItems.0.offerName").equals("Office 365 E3")
                        && review.text("parts.order.order.currencyCode").equals("SEK") && review.at("parts.order.order.lineItems.0.quantity").asInt() == 25)
                .shows("R72", "leaves no row, event, mail, user or request id" + (left.isEmpty() ? "" : " but " + left), left.isEmpty());
        Answer blocked = stage.by(cast.partnerAgent).posts(ONBOARDING + "?validateOnly=true", body("review-" + cast.run, null, LINES))
                .so("without an agreement").expect(207);
        blocked.shows("R71", "the blocker is told", blocked.at("blockers.0.code").asInt() == 13605);
        no(stage, cast.partnerAgent, 400, "R70", 973100).posts(ONBOARDING, body("review-" + cast.run, agreement(), "{\"offerId\":\"" + E3 + "\",\"quantity\":0}"),
                "each line needs a quantity");
        no(stage, cast.partnerAgent, 400, "", 2085).posts(ONBOARDING, body("review-" + cast.run, agreement(), "{\"offerId\":\"NO-SUCH-OFFER\",\"quantity\":1}"),
                "and an offer there is");
    }

    private static void submit(Stage stage, Cast cast) {
        UUID request = UUID.randomUUID();
        String body = body("onboarded-" + cast.run, agreement(), LINES);
        Answer done = stage.by(cast.partnerAgent).posts(ONBOARDING, body).under(request).so("customer, agreement and order in one call").expect(201)
                .causes("CustomerCreated", "ResellerRelationshipEstablished", "CustomerAgreementAttested", "OrderCompleted", "SubscriptionCreated", "SubscriptionCreated");
        String customer = done.text("parts.customer.customer.id");
        done.shows("R73", "everything exists", done.text("status").equals("complete") && done.text("parts.order.state").equals("placed"))
                .shows("R74", "how the admin signs in is told", signsIn(stage.suite(), "admin@" + domain("onboarded-" + cast.run),
                        done.text("parts.customer.customer.userCredentials.password")));
        Answer again = stage.by(cast.partnerAgent).posts(ONBOARDING, body).under(request).so("the same request again").expect(201);
        again.shows("R76", "is the same customer without the password", again.text("parts.customer.customer.id").equals(customer)
                        && again.text("parts.customer.customer.userCredentials.password").isEmpty()
                        && again.at("parts.customer.customer.userCredentials.passwordAlreadyShown").asBoolean())
                .shows("R73", "and the same order", again.text("parts.order.order.id").equals(done.text("parts.order.order.id")));
        oneOfEverything(stage, cast, again, "onboarded-" + cast.run);
        no(stage, cast.partnerAgent, 409, "", 971008).posts(ONBOARDING, body, "another request for the same domain");
    }

    private static void notAgreed(Stage stage, Cast cast) {
        UUID request = UUID.randomUUID();
        String body = body("unsaid-" + cast.run, null, LINES);
        Answer part = stage.by(cast.partnerAgent).posts(ONBOARDING, body).under(request).so("nobody says that the customer agreed").expect(207)
                .causes("CustomerCreated");
        String customer = part.text("parts.customer.customer.id");
        part.shows("R73", "the customer exists", part.text("status").equals("incomplete") && part.text("parts.customer.state").equals("created"))
                .shows("R74", "with its credentials", !part.text("parts.customer.customer.userCredentials.password").isEmpty())
                .shows("R73", "the order was refused, and how to mend it", part.at("parts.order.error.code").asInt() == 13605
                        && part.text("parts.order.error.cure.call").equals("POST /v1/customers/{customer}/agreements"));
        stage.by(cast.partnerAgent).posts("/v1/customers/" + customer + "/agreements", agreement()).so("it is attested afterwards").expect(201)
                .causes("CustomerAgreementAttested");
        Answer done = stage.by(cast.partnerAgent).posts(ONBOARDING, body).under(request).so("the same request goes on").expect(201)
                .causes("OrderCompleted", "SubscriptionCreated", "SubscriptionCreated");
        done.shows("R73", "with the customer that was there", done.text("parts.customer.customer.id").equals(customer));
        oneOfEverything(stage, cast, done, "unsaid-" + cast.run);
    }

    private static void killed(Stage stage, Cast cast) {
        UUID request = UUID.randomUUID();
        String body = body("killed-" + cast.run, agreement(), LINES);
        launcher.kill("agreement");
        Answer part = stage.by(cast.partnerAgent).posts(ONBOARDING, body).under(request).so("agreement-service is dead").expect(207).causes("CustomerCreated");
        started("agreement");
        part.shows("R73", "what became of the agreement is not known, and the order was not attempted", part.text("parts.agreement.state").equals("unknown")
                        && part.text("parts.order.state").equals("not_attempted"))
                .shows("R74", "the customer's credentials are told", !part.text("parts.customer.customer.userCredentials.password").isEmpty());
        launcher.kill("subscription");
        started("subscription");
        Answer done = stage.by(cast.partnerAgent).posts(ONBOARDING, body).under(request).so("the same request, to a new process").expect(201)
                .causes("CustomerAgreementAttested", "OrderCompleted");
        done.shows("R73", "goes on where the first one stopped", done.text("parts.customer.customer.id").equals(part.text("parts.customer.customer.id")));
        oneOfEverything(stage, cast, done, "killed-" + cast.run);
    }

    private static void oneOfEverything(Stage stage, Cast cast, Answer done, String name) {
        String customer = done.text("parts.customer.customer.id");
        Answer orders = stage.by(cast.partnerAgent).gets("/v1/customers/" + customer + "/orders").so("its orders").expect(200);
        Books books = new Books(stage.suite());
        orders.shows("R73", "one order with its two subscriptions", orders.items().size() == 1 && orders.at("items.0.lineItems").size() == 2)
                .shows("R73", "one customer of that domain", books.rows("customer", "select id from customer where domain = '" + domain(name) + "'").equals(List.of(customer)))
                .shows("R73", "one agreement", books.rows("agreement", "select 1 from customer_agreement where customer_id = '" + customer + "'").size() == 1);
    }

    private static boolean signsIn(Suite suite, String user, String password) {
        return !new FirstSignIn(suite, user).with(password, "Own-" + UUID.randomUUID()).isEmpty();
    }

    private static void started(String service) {
        try {
            launcher.start(service);
        } catch (Exception e) {
            throw new LocalTrouble(service + " does not start again", e);
        }
    }

    private static No no(Stage stage, Actor actor, int status, String rule, int code) {
        return new No(stage, watch, actor, status, rule, code);
    }

    private static String domain(String name) {
        return name + ".onmicrosoft.example";
    }

    private static String body(String name, String agreement, String lines) {
        return """
                {"customer":{"companyProfile":{"domain":"%1$s"},"billingProfile":{"email":"kontor@%1$s","culture":"sv-SE","language":"sv",
                   "companyName":"Björkdal Bageri AB","defaultAddress":{"country":"SE","city":"Falun","addressLine1":"Ugnsgatan 3","postalCode":"79130",
                   "firstName":"Maj","lastName":"Ek"}}},
                 %2$s"order":{"billingCycle":"monthly","lineItems":[%3$s]}}""".formatted(domain(name), agreement == null ? "" : "\"agreement\":" + agreement + ",", lines);
    }

    private static String agreement() {
        return """
                {"primaryContact":{"firstName":"Maj","lastName":"Ek","email":"maj@bjorkdal.example"},"templateId":"117a77b0-9360-443b-8795-c6dedc750cf9",
                 "dateAgreed":"%s","type":"MicrosoftCustomerAgreement"}""".formatted(AGREED_AT);
    }

    private static Chapter chapter(String title, BiConsumer<Stage, Cast> scene) {
        return new Chapter() {
            @Override
            public String title() {
                return title;
            }

            @Override
            public void play(Stage stage, Cast cast) {
                scene.accept(stage, cast);
            }
        };
    }

    /** @param atLeast so that a chapter that lost its expectations does not pass */
    private static Stream<DynamicTest> expectations(String chapter, int atLeast) {
        List<Step> steps = outcome.stage().chapters().getOrDefault(chapter, List.of());
        long facts = steps.stream().mapToLong(step -> step.facts().size()).sum();
        return Stream.concat(
                Stream.of(dynamicTest("the chapter was played", () -> assertTrue(facts >= atLeast, facts + " expectations; " + outcome.stopped()))),
                steps.stream().flatMap(step -> step.facts().stream().map(fact -> dynamicTest(step.who() + ": " + step.means() + ": " + fact,
                        () -> assertTrue(fact.held(), fact.seen())))));
    }
}
