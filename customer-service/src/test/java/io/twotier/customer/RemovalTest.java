package io.twotier.customer;

import static io.twotier.customer.Asking.admin;
import static io.twotier.customer.Asking.as;
import static io.twotier.customer.Asking.created;
import static io.twotier.customer.Asking.naming;
import static io.twotier.customer.CreateCustomerTest.refused;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.response.Response;
import io.twotier.platform.testkit.Contract;
import io.twotier.platform.testkit.Tokens;
import io.twotier.platform.testkit.TopicProbe;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@CustomerServiceTest
class RemovalTest {

    private static final String TO_NONE = "{\"relationshipToPartner\":\"none\",\"attributes\":{\"objectType\":\"Customer\"}}";
    private static final String LICENSE = "license";

    @Inject
    Rows rows;
    private Programme programme;
    private UUID partner;
    private String customer;

    @BeforeEach
    void customer() {
        programme = Programme.inThisJvm();
        partner = programme.directBill();
        customer = created(partner);
    }

    @Test
    void theRelationshipEndsAndTheCustomerIsForeignFromThenOn() {
        checked(partner, customer).then().statusCode(200).body("removable", equalTo(true)).body("blockers", empty());
        assertEquals("{\"relationshipToPartner\":\"none\",\"attributes\":{\"objectType\":\"Customer\"}}",
                remove(partner, customer).then().statusCode(200).extract().asString());
        refused(admin(partner).get("/v1/customers/" + customer), 404, 3000, null);
        refused(admin(partner).get("/v1/customers/" + customer + "/profiles/billing"), 403, 20002, "R113");
        admin(partner).get("/v1/customers").then().body("items", empty());
        as(Tokens.customer(UUID.fromString(customer), "GA")).get("/v1/customers/" + customer + "/partners").then().statusCode(200).body("items", empty());
        refused(remove(partner, customer), 404, 3000, null);
        assertEquals(0, rows.count("select count(*) from billing_profile where customer_id = ?", UUID.fromString(customer)));
        assertEquals(List.of("t", "f"), rows.of("select open from reseller_relationship_history where customer_id = ? order by sequence", UUID.fromString(customer)));
        assertEquals(List.of("remove_partner_customer_relationship"), rows.of("select operation from audit where customer_id = ?", UUID.fromString(customer)));
    }

    @Test
    void itIsToldAsPromised() {
        remove(partner, customer).then().statusCode(200);
        var told = programme.probe().readUntil("customer-events", seen -> seen.stream().filter(r -> customer.equals(r.key())).count() == 3, Duration.ofSeconds(10))
                .stream().filter(r -> customer.equals(r.key())).skip(2).toList().get(0);
        assertEquals(List.of(), Contract.violations(told));
        assertEquals("io.twotier.customer.ResellerRelationshipRemoved.v1", TopicProbe.header(told, "ce_type"));
        assertEquals("2", TopicProbe.header(told, "ce_sequence"));
        assertTrue(told.value().contains("\"open\":false") && told.value().contains("\"delegatedAdmin\":false"), told.value());
    }

    @Test
    @Tag("R15")
    void whatOthersHaveWithTheCustomerStays() {
        UUID provider = programme.provider();
        UUID reseller = programme.readyReseller(provider);
        String its = created(provider, naming(reseller));
        remove(reseller, its).then().statusCode(200);
        refused(admin(reseller).get("/v1/customers/" + its), 404, 3000, null);
        admin(provider).get("/v1/customers/" + its).then().statusCode(200).body("associatedPartnerId", nullValue()).body("allowDelegatedAccess", equalTo(true))
                .body("relationshipToPartner", equalTo("reseller"));
        admin(provider).get("/v1/customers/" + its + "/relationships").then().body("items", empty());
        admin(provider).get("/v1/customers/" + its + "/profiles/billing").then().statusCode(200);
    }

    @Test
    void everyBlockerIsNamedAtOnceWithItsCure() {
        UUID target = programme.provider();
        UUID one = programme.subscribed(customer, partner, LICENSE, null);
        UUID two = programme.subscribed(customer, partner, "azure_plan", null);
        programme.subscribed(customer, target, LICENSE, null);
        UUID offered = programme.transfer(customer, partner, target);
        UUID running = programme.transfer(customer, partner, target);
        programme.transfer("TransferAccepted", running, customer, partner, target, "InProgress");
        checked(partner, customer).then().statusCode(200).body("removable", equalTo(false)).body("blockers.size()", equalTo(4))
                .body("blockers.find { it.description.contains('" + one + "') }.code", equalTo(971211))
                .body("blockers.find { it.description.contains('" + two + "') }.cure.call", equalTo("PATCH /v1/customers/{customer}/subscriptions/{subscription}"))
                .body("blockers.find { it.description.contains('" + offered + "') }.code", equalTo(971213))
                .body("blockers.find { it.description.contains('" + running + "') }.code", equalTo(971215))
                .body("links.self.uri", equalTo("/customers/" + customer + "/removal-check"));
        refused(remove(partner, customer), 400, 971211, null);
        as(Tokens.partner(partner, "GA")).header("Prefer", "explain").body(TO_NONE).patch("/v1/customers/" + customer).then().statusCode(400)
                .body("checks.findAll { !it.passed }.size()", equalTo(4));

        programme.suspended(one, customer, partner, LICENSE, null);
        programme.suspended(two, customer, partner, "azure_plan", null);
        programme.transfer("TransferCompleted", running, customer, partner, target, "Complete");
        checked(partner, customer).then().body("blockers.code", contains(971213));
        refused(remove(partner, customer), 400, 971213, null);
        programme.transfer("TransferWithdrawn", offered, customer, partner, target, "Deleted");
        remove(partner, customer).then().statusCode(200);
    }

    @Test
    void aRequestOfAnotherPartnerKeepsNobodyHereButWhoMadeIt() {
        UUID other = programme.directBill();
        UUID toItself = UUID.randomUUID();
        programme.transfer("TransferCreated", toItself, customer, other, partner, "Pending");
        checked(partner, customer).then().body("blockers.code", contains(971213)).body("blockers[0].cure.what", equalTo("withdraw it"));
        programme.transfer("TransferWithdrawn", toItself, customer, other, partner, "Cancelled");
        UUID fromItself = UUID.randomUUID();
        programme.transfer("TransferCreated", fromItself, customer, partner, other, "Pending");
        checked(partner, customer).then().body("blockers", empty());
        programme.transfer("TransferAccepted", fromItself, customer, partner, other, "InProgress");
        checked(partner, customer).then().body("blockers.code", contains(971215));
        programme.transfer("TransferCompleted", fromItself, customer, partner, other, "Complete");
        remove(partner, customer).then().statusCode(200);
    }

    @Test
    void aResellerOnRecordAndATargetAreNamedWhatIsTheirs() {
        UUID provider = programme.provider();
        UUID reseller = programme.readyReseller(provider);
        String its = created(provider, naming(reseller));
        UUID onRecord = programme.subscribed(its, provider, LICENSE, "7100512");
        programme.subscribed(its, provider, LICENSE, "7999999");
        UUID toAnswer = programme.transfer(its, programme.directBill(), reseller);
        checked(reseller, its).then().body("blockers.code", contains(971212, 971214))
                .body("blockers[0].description", equalTo("Subscription " + onRecord + " (Kontor) of the customer is active with you on record."))
                .body("blockers[0].cure.who", equalTo("the provider that sells it")).body("blockers[1].description", equalTo("Transfer " + toAnswer + " to you is not answered yet."));
        refused(remove(reseller, its), 400, 971212, null);
        checked(provider, its).then().body("blockers.code", contains(971211, 971211));
    }

    @Test
    void whatWasToldAMomentAgoStandsInTheWay() {
        for (int i = 0; i < 5; i++) {
            String its = created(partner);
            programme.subscribed(its, partner, LICENSE, null);
            refused(remove(partner, its), 400, 971211, null);
        }
    }

    @Test
    void nothingElseOfACustomerIsChangedThisWay() {
        refused(as(Tokens.partner(partner, "GA")).body("{\"relationshipToPartner\":\"reseller\"}").patch("/v1/customers/" + customer), 400, 971210, null);
        refused(as(Tokens.partner(partner, "GA")).body("{}").patch("/v1/customers/" + customer), 400, 971210, null);
        as(Tokens.partner(partner, "GA")).body("{\"RelationshipToPartner\":\"None\",\"CompanyProfile\":null}").patch("/v1/customers/" + customer).then().statusCode(200);
    }

    @Test
    void onlyAGlobalAdminOfAPartnerOfTheCustomerRemoves() {
        refused(as(Tokens.partner(partner, "AA")).body(TO_NONE).patch("/v1/customers/" + customer), 403, 1002, null);
        refused(as(Tokens.partnerApp(partner, "GA")).body(TO_NONE).patch("/v1/customers/" + customer), 403, 900329, null);
        refused(remove(programme.directBill(), customer), 404, 3000, null);
        refused(checked(programme.directBill(), customer), 403, 20002, "R113");
        admin(partner).get("/v1/customers/" + customer).then().statusCode(200);
    }

    private static Response remove(UUID partner, String customer) {
        return as(Tokens.partner(partner, "GA")).body(TO_NONE).patch("/v1/customers/" + customer);
    }

    private static Response checked(UUID partner, String customer) {
        return admin(partner).get("/v1/customers/" + customer + "/removal-check");
    }
}
