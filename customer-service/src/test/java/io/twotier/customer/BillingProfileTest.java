package io.twotier.customer;

import static io.twotier.customer.Asking.admin;
import static io.twotier.customer.Asking.as;
import static io.twotier.customer.Asking.created;
import static io.twotier.customer.CreateCustomerTest.refused;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.response.Response;
import io.twotier.platform.testkit.Tokens;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@CustomerServiceTest
class BillingProfileTest {

    @Inject
    Rows rows;
    private Programme programme;
    private UUID partner;
    private String path;
    private String customer;

    @BeforeEach
    void customer() {
        programme = Programme.inThisJvm();
        partner = programme.directBill();
        customer = created(partner);
        path = "/v1/customers/" + customer + "/profiles/billing";
    }

    @Test
    @Tag("R141")
    @Tag("R104")
    void aPartnerReadsAndReplacesItsBillToData() {
        programme.enrolled(partner);
        Response before = admin(partner).get(path);
        before.then().statusCode(200).body("email", equalTo("kontor@bjorkdal.example")).body("attributes.objectType", equalTo("CustomerBillingProfile"));
        Response after = admin(partner).body(before.asString().replace("kontor@", "faktura@")).put(path);
        after.then().statusCode(200).body("email", equalTo("faktura@bjorkdal.example")).body("attributes.etag", not(equalTo(before.path("attributes.etag"))))
                .body("id", equalTo(before.path("id"))).header("ETag", equalTo("\"" + after.path("attributes.etag") + "\""));
        admin(partner).get(path).then().body("email", equalTo("faktura@bjorkdal.example"));
        assertEquals(List.of("update_customer_billing_profile"), rows.of("select operation from audit where customer_id = ?", UUID.fromString(customer)));
    }

    @Test
    void onlyAnIfMatchHeaderIsAPreconditionQuotedOrBare() {
        Response before = admin(partner).get(path);
        String etag = before.path("attributes.etag");
        Response bare = admin(partner).header("If-Match", etag).body(before.asString()).put(path);
        bare.then().statusCode(200);
        Response changed = admin(partner).header("If-Match", "\"" + bare.path("attributes.etag") + "\"").body(before.asString().replace("Ugnsgatan 3", "Ugnsgatan 3B")).put(path);
        changed.then().statusCode(200);
        refused(admin(partner).header("If-Match", etag).body(before.asString().replace("kontor", "x")).put(path), 412, 2055, null);
        admin(partner).get(path).then().body("email", equalTo("kontor@bjorkdal.example")).body("defaultAddress.addressLine1", equalTo("Ugnsgatan 3B"));
        admin(partner).body(before.asString()).put(path).then().statusCode(200);
    }

    @Test
    void whatCannotBeIsNamed() {
        String body = admin(partner).get(path).asString();
        admin(partner).body(body.replace("kontor@bjorkdal.example", "nobody")).put(path).then().statusCode(400).body("violations[0].field", equalTo("email"));
        admin(partner).body(body.replace("\"Falun\"", "\"\"")).put(path).then().statusCode(400).body("code", equalTo(2007))
                .body("violations[0].field", equalTo("defaultAddress.city"));
        admin(partner).body("null").put(path).then().statusCode(400).body("code", equalTo(975001));
    }

    @Test
    @Tag("R130")
    void aResellerSeesTheProvidersBillToDataAndWritesNone() {
        UUID provider = programme.provider();
        programme.partners(provider, partner);
        programme.signed(partner, "EUROPE");
        String id = created(provider, Asking.naming(partner));
        String its = "/v1/customers/" + id + "/profiles/billing";
        Response seen = admin(partner).get(its);
        seen.then().statusCode(200).body("email", equalTo("kontor@bjorkdal.example"));
        refused(admin(partner).body(seen.asString()).put(its), 403, 971050, "R130");
    }

    @Test
    void aForeignPartnerOrAWrongRoleWritesNothing() {
        String body = admin(partner).get(path).asString();
        refused(admin(programme.directBill()).body(body).put(path), 403, 20002, "R113");
        refused(as(Tokens.partner(partner, "HA")).body(body).put(path), 403, 1002, null);
    }
}
