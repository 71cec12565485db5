package io.twotier.local.story;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.twotier.acceptance.RunningSuite;
import io.twotier.local.Suite;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * What must not happen in the story, tried where it is nearest: each has its own code and rule, a dry run says the same and leaves nothing,
 * and no event follows.
 */
@ExtendWith(RunningSuite.class)
class RefusalsIT {

    private static final String E3 = "796B6B5F-613C-4E24-A17C-EBA730D49C02";

    private static Outcome outcome;
    private static SuiteWatch watch;

    @BeforeAll
    static void play(Suite suite) {
        watch = new SuiteWatch(suite);
        outcome = Story.play(suite, List.of(new Registration(), new FirstCustomer(), chapter("too early", RefusalsIT::tooEarly), new Enrolment(),
                chapter("no way back", RefusalsIT::noWayBack), new Partnership(), chapter("not listed", RefusalsIT::notListed), new Extension(),
                chapter("wrong hands", RefusalsIT::wrongHands), chapter("anew", RefusalsIT::withdrawnAndCreatedAgain),
                chapter("attested", RefusalsIT::attestedForAnother), chapter("unsigned", RefusalsIT::unsigned),
                chapter("removed", RefusalsIT::removed)));
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
    @Tag("R11")
    @Tag("R32")
    @Tag("R58")
    @Tag("R102")
    @Tag("R137")
    @Tag("R153")
    @Tag("R155")
    @Tag("R158")
    @Tag("R162")
    @Tag("R163")
    Stream<DynamicTest> everyRefusalIsItsOwn() {
        return outcome.stage().steps().flatMap(step -> step.facts().stream().map(fact -> dynamicTest(step.who() + ": " + step.means() + ": " + fact,
                () -> assertTrue(fact.held(), fact.seen()))));
    }

    private static void tooEarly(Stage stage, Cast cast) {
        no(stage, cast.partnerAgent, 403, "R137", 971025).posts(cast.customer() + "/relationshipextensions", extension(cast), "not enrolled, it cannot extend");
        no(stage, cast.partnerAgent, 403, "R158", 900149).posts(cast.customer() + "/transfers", transfer(cast, cast.e3), "nor transfer");
    }

    private static void noWayBack(Stage stage, Cast cast) {
        no(stage, cast.partnerAdmin, 409, "R102", 970108).deletes("/v1/enrollments/" + cast.enrollmentId, "an active enrolment is not undone");
    }

    private static void notListed(Stage stage, Cast cast) {
        no(stage, cast.partnerAgent, 403, "R163", 20002).posts(cast.customer() + "/transfers", transfer(cast, cast.e3), "the provider is not listed at the customer");
    }

    private static void wrongHands(Stage stage, Cast cast) {
        Actor sales = cast.another("Sara", cast.partner, "SA");
        no(stage, sales, 403, "", 900150).posts(cast.customer() + "/transfers", transfer(cast, cast.e3), "a sales agent creates no transfer");
        Answer created = stage.by(cast.partnerAgent).posts(cast.customer() + "/transfers", transfer(cast, cast.e3)).so("an admin agent does").expect(201)
                .causes("TransferCreated");
        cast.transferId = created.text("id");
        Actor stranger = cast.another("Stig", cast.anotherPartner("Stenhamra", "IndirectProvider"), "AA");
        no(stage, stranger, 403, "R113", 20002).gets(cast.customer() + "/transfers/" + cast.transferId, "another partner reads nothing of it");
        no(stage, stranger, 403, "R113", 20002).posts(cast.customer() + "/transfers/" + cast.transferId + "/accept", null, "nor accepts it");
    }

    private static void withdrawnAndCreatedAgain(Stage stage, Cast cast) {
        String path = cast.customer() + "/transfers/" + cast.transferId;
        stage.by(cast.partnerAgent).deletes(path).so("the request is withdrawn").expect(204).causes("TransferWithdrawn");
        no(stage, cast.providerAgent, 404, "", 900100).gets(path, "it is gone");
        no(stage, cast.providerAgent, 404, "", 900100).posts(path + "/accept", null, "and cannot be accepted");
        Answer again = stage.by(cast.partnerAgent).posts(cast.customer() + "/transfers", transfer(cast, cast.e3)).so("the subscription is free again").expect(201)
                .causes("TransferCreated");
        again.shows("R171", "it is another request", !again.text("id").equals(cast.transferId));
        cast.transferId = again.text("id");
    }

    private static void attestedForAnother(Stage stage, Cast cast) {
        Answer created = stage.by(cast.partnerAgent).posts("/v1/customers", """
                {"companyProfile":{"domain":"attested-%s"},"billingProfile":{"email":"a@%s","culture":"sv-SE","language":"sv","companyName":"Attest AB",
                 "defaultAddress":{"country":"SE","city":"Falun","addressLine1":"Ugnsgatan 4","postalCode":"79130","firstName":"Maj","lastName":"Ek"}}}"""
                .formatted(cast.customerDomain, cast.customerDomain)).so("another customer").expect(201).causes("CustomerCreated");
        String customer = "/v1/customers/" + created.text("id");
        String order = "{\"lineItems\":[{\"lineItemNumber\":0,\"offerId\":\"" + E3 + "\",\"quantity\":5}]}";
        no(stage, cast.partnerAgent, 403, "R152", 13605).posts(customer + "/orders", order, "nothing is sold before the customer agreed");
        stage.by(cast.partnerAgent).posts(customer + "/agreements", """
                {"primaryContact":{"firstName":"Maj","lastName":"Ek","email":"maj@%s"},"templateId":"117a77b0-9360-443b-8795-c6dedc750cf9",
                 "dateAgreed":"%s","type":"MicrosoftCustomerAgreement"}""".formatted(cast.customerDomain, Instant.now()))
                .so("the partner attests the agreement").expect(201).causes("CustomerAgreementAttested");
        String subscription = stage.by(cast.partnerAgent).posts(customer + "/orders", order).so("now it sells").expect(201).causes("OrderCompleted")
                .text("lineItems.0.subscriptionId");
        stage.by(cast.partnerAgent).posts(customer + "/relationshipextensions", extension(cast)).so("the customer is extended").expect(201)
                .causes("ResellerRelationshipEstablished");
        String transfer = stage.by(cast.partnerAgent).posts(customer + "/transfers", transfer(cast, subscription)).so("a transfer is asked for").expect(201)
                .causes("TransferCreated").text("id");
        no(stage, cast.providerAgent, 403, "R153", 13605).posts(customer + "/transfers/" + transfer + "/accept", null, "attested by the partner does not count for the provider");
        Answer still = stage.by(cast.providerAgent).gets(customer + "/transfers/" + transfer).so("the request stays").expect(200);
        still.shows("R153", "it is still active", still.text("status").equals("Active"));
    }

    private static void unsigned(Stage stage, Cast cast) {
        Partner unsigned = cast.anotherPartner("Osignerad", "DirectBill");
        stage.by(cast.operator).posts("/v1/operator/partners", unsigned.registration()).so("a partner that signs nothing").expect(201).causes("PartnerRegistered");
        Actor agent = cast.another("Olle", unsigned, "AA");
        Answer created = stage.by(agent).posts("/v1/customers", """
                {"companyProfile":{"domain":"unsigned-%s"},"billingProfile":{"email":"a@%s","culture":"sv-SE","language":"sv","companyName":"Utan AB",
                 "defaultAddress":{"country":"SE","city":"Falun","addressLine1":"Ugnsgatan 5","postalCode":"79130","firstName":"Maj","lastName":"Ek"}}}"""
                .formatted(cast.customerDomain, cast.customerDomain)).so("has a customer").expect(201).causes("CustomerCreated");
        no(stage, agent, 403, "R11", 900124).posts("/v1/customers/" + created.text("id") + "/orders",
                "{\"lineItems\":[{\"lineItemNumber\":0,\"offerId\":\"" + E3 + "\",\"quantity\":5}]}", "but cannot sell to it");
    }

    private static void removed(Stage stage, Cast cast) {
        stage.by(cast.providerAgent).posts("/v1/relationships/" + cast.partner.id() + "/remove", "{\"goodFaithConfirmed\":true,\"textVersion\":\"2026-01\"}")
                .so("the provider ends the partnership").expect(200).causes("PartnershipRemoved");
        no(stage, cast.providerAgent, 403, "R32", 974002).posts(cast.customer() + "/transfers/" + cast.transferId + "/accept", null, "nothing new with that reseller");
        Answer stays = stage.by(cast.providerAgent).gets(cast.customer()).so("the customer stays").expect(200);
        stays.shows("R58", "it is still the provider's customer", stays.text("id").equals(cast.customerId));
    }

    private static No no(Stage stage, Actor actor, int status, String rule, int code) {
        return new No(stage, watch, actor, status, rule, code);
    }

    private static String extension(Cast cast) {
        return "{\"indirectProviderId\":\"%s\",\"shareBillTo\":true,\"customerConsent\":{\"obtainedFrom\":\"Maj Ek\",\"obtainedAt\":\"%s\"}}"
                .formatted(cast.provider.id(), Instant.now());
    }

    private static String transfer(Cast cast, String subscription) {
        return "{\"sourcePartnerTenantId\":\"%s\",\"targetPartnerTenantId\":\"%s\",\"lineItems\":[{\"subscriptionId\":\"%s\"}]}"
                .formatted(cast.partner.id(), cast.provider.id(), subscription);
    }

    private static Chapter chapter(String title, java.util.function.BiConsumer<Stage, Cast> scene) {
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
}
