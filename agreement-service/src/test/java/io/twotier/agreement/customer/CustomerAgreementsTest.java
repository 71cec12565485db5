package io.twotier.agreement.customer;

import static io.twotier.agreement.Http.CLOUD;
import static io.twotier.agreement.Http.MCA;
import static io.twotier.agreement.Http.agreement;
import static io.twotier.agreement.Http.attestation;
import static io.twotier.agreement.Http.customerAdmin;
import static io.twotier.agreement.Http.partner;
import static org.hamcrest.Matchers.aMapWithSize;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.twotier.agreement.AgreementServiceTest;
import io.twotier.agreement.Upstream;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@AgreementServiceTest
class CustomerAgreementsTest {

    @Inject
    Upstream upstream;

    private static String path(UUID customer) {
        return "/v1/customers/" + customer + "/agreements";
    }

    @Test
    @Tag("R154")
    void directAcceptanceCountsForEveryPartnerAlsoForOneThatComesLater() {
        UUID seller = upstream.directBill();
        UUID customer = upstream.customerOf(seller, "direct");
        customerAdmin(customer).body(agreement(MCA, "")).post(path(customer) + "/direct").then().statusCode(201)
                .body("templateId", equalTo(MCA)).body("type", equalTo("MicrosoftCustomerAgreement")).body("method", equalTo("direct"))
                .body("primaryContact.firstName", equalTo("Maj")).body("agreementLink", equalTo("https://agreements.twotier.example/customer"))
                .body("dateAgreed", notNullValue()).body("userId", notNullValue());
        UUID provider = upstream.provider();
        upstream.relationship(customer, provider, "indirect_provider", null);
        for (UUID either : new UUID[] {seller, provider}) {
            partner(either, "AA").get(path(customer) + "/effectivestatus").then().statusCode(200).body("isAccepted", equalTo(true))
                    .body("status", equalTo("accepted_direct")).body("method", equalTo("direct")).body("partnerId", equalTo(either.toString()));
        }
        partner(provider, "SA").get("/v1/customers/" + customer + "/directSignedMicrosoftCustomerAgreementStatus").then().statusCode(200)
                .body("isSigned", equalTo(true));
        partner(provider, "SA").get(path(customer) + "?agreementType=*").then().statusCode(200).body("items", empty());
    }

    @Test
    @Tag("R154")
    void aSecondDirectAcceptanceIsRefusedAndTheSameRequestAnsweredAgain() {
        UUID customer = upstream.customerOf(upstream.directBill(), "direct");
        String request = UUID.randomUUID().toString();
        var admin = customerAdmin(customer).header("MS-RequestId", request).body(agreement(MCA, ""));
        String first = admin.post(path(customer) + "/direct").then().statusCode(201).extract().asString();
        admin.post(path(customer) + "/direct").then().statusCode(201).body(equalTo(first));
        customerAdmin(customer).body(agreement(MCA, "")).post(path(customer) + "/direct").then().statusCode(409).body("code", equalTo(972007))
                .body("rule", equalTo("R154"));
    }

    @Test
    @Tag("R113")
    void belowADeletedCustomerItsOwnAdminIsAnsweredAsBelowAnUnknownOne() {
        UUID customer = upstream.customerOf(upstream.directBill(), "direct");
        upstream.deleted(customer);
        customerAdmin(customer).body(agreement(MCA, "")).post(path(customer) + "/direct").then().statusCode(403).body("code", equalTo(20002));
        customerAdmin(customer).get(path(customer)).then().statusCode(403).body("code", equalTo(20002));
    }

    @Test
    @Tag("R155")
    void attestationCountsOnlyForThePartnerThatGaveIt() {
        UUID seller = upstream.directBill();
        UUID provider = upstream.provider();
        UUID customer = upstream.customerOf(seller, "direct");
        upstream.relationship(customer, provider, "indirect_provider", null);
        partner(seller, "SA").body(attestation("Maj")).post(path(customer)).then().statusCode(201).body("method", equalTo("attested"))
                .body("dateAgreed", equalTo("2021-05-03T00:00:00Z"));
        partner(seller, "AA").get(path(customer) + "/effectivestatus").then().body("isAccepted", equalTo(true)).body("method", equalTo("attested"));
        partner(provider, "AA").get(path(customer) + "/effectivestatus?partnerid=" + provider).then().statusCode(200).body("isAccepted", equalTo(false))
                .body("status", equalTo("not_accepted")).body("method", nullValue()).body("agreementId", nullValue());
        partner(provider, "AA").get("/v1/customers/" + customer + "/directSignedMicrosoftCustomerAgreementStatus").then().body("isSigned", equalTo(false));
    }

    @Test
    @Tag("R156")
    void theProviderUpdatesTheAcceptanceItselfAndTheOldRecordStays() {
        UUID seller = upstream.directBill();
        UUID provider = upstream.provider();
        UUID customer = upstream.customerOf(seller, "direct");
        upstream.relationship(customer, provider, "indirect_provider", null);
        partner(seller, "AA").body(attestation("Maj")).post(path(customer)).then().statusCode(201);
        partner(provider, "AA").body(attestation("Maj")).post(path(customer)).then().statusCode(201);
        partner(provider, "AA").body(attestation("Stina")).post(path(customer)).then().statusCode(201);
        partner(provider, "AA").get(path(customer) + "/effectivestatus").then().body("isAccepted", equalTo(true));
        partner(provider, "AA").get(path(customer) + "?AgreementType=microsoft_customer_agreement").then().statusCode(200)
                .body("totalCount", equalTo(2)).body("items.primaryContact.firstName", contains("Maj", "Stina"));
        partner(seller, "AA").get(path(customer) + "?agreementType=*").then().body("totalCount", equalTo(1));
        customerAdmin(customer).get(path(customer) + "?agreementType=*").then().body("items.primaryContact.firstName", contains("Maj", "Maj", "Stina"));
    }

    @Test
    @Tag("R156")
    void anUnchangedConfirmationIsRefusedInTheFormOldClientsRead() {
        UUID seller = upstream.directBill();
        UUID customer = upstream.customerOf(seller, "direct");
        partner(seller, "AA").body(attestation("Maj")).post(path(customer)).then().statusCode(201);
        partner(seller, "AA").body(attestation("Maj")).post(path(customer)).then().statusCode(409).body("code", equalTo(600061))
                .body("errorName", equalTo("PartnerConfirmedAgreementAlreadyExists")).body("isRetryable", equalTo(false))
                .body("message", equalTo("Already confirmed.")).body("parameters", aMapWithSize(0))
                .body("errorMessageExtended", equalTo("InternalErrorCode=600061")).body("status", equalTo(409)).body("data", empty());
    }

    @Test
    @Tag("R151")
    void theCloudAgreementIsRefusedAndTheCurrentTemplateNamed() {
        UUID seller = upstream.directBill();
        UUID customer = upstream.customerOf(seller, "direct");
        for (String date : new String[] {"2020-02-01T00:00:00Z", "2020-01-31T00:00:00Z"}) {
            partner(seller, "AA").body(agreement(CLOUD, ",\"dateAgreed\":\"" + date + "\"")).post(path(customer)).then().statusCode(400)
                    .body("code", equalTo(972005)).body("rule", equalTo("R151")).body("detail", containsString("2020-01-31")).body("detail", containsString(MCA));
        }
        customerAdmin(customer).body(agreement(CLOUD, "")).post(path(customer) + "/direct").then().statusCode(400).body("code", equalTo(972005));
    }

    @Test
    @Tag("R151")
    void aResellerCannotAttest() {
        UUID provider = upstream.provider();
        UUID reseller = upstream.partner(Upstream.mpnId(), "indirect_reseller");
        UUID customer = upstream.customerOf(provider, "indirect_provider");
        upstream.relationship(customer, reseller, "indirect_reseller", provider);
        partner(reseller, "AA").body(attestation("Maj")).post(path(customer)).then().statusCode(403).body("code", equalTo(900203));
        UUID transitioning = upstream.partner(Upstream.mpnId(), "direct_bill", "indirect_reseller");
        upstream.relationship(customer, transitioning, "indirect_reseller", provider);
        partner(transitioning, "AA").body(attestation("Maj")).post(path(customer)).then().statusCode(403).body("code", equalTo(900203));
        partner(provider, "AA").body(attestation("Maj")).post(path(customer)).then().statusCode(201);
    }

    @Test
    @Tag("R152")
    void theDateMayNotLieInTheFutureBeyondWhatClocksDiffer() {
        UUID seller = upstream.directBill();
        UUID customer = upstream.customerOf(seller, "direct");
        partner(seller, "AA").body(agreement(MCA, ",\"dateAgreed\":\"" + Instant.now().plusSeconds(400) + "\"")).post(path(customer)).then()
                .statusCode(400).body("code", equalTo(600002));
        partner(seller, "AA").body(agreement(MCA, ",\"dateAgreed\":\"" + Instant.now().plusSeconds(200) + "\"")).post(path(customer)).then()
                .statusCode(201);
    }

    @Test
    void aTypeThatIsNotTheTemplatesIsRefused() {
        UUID seller = upstream.directBill();
        UUID customer = upstream.customerOf(seller, "direct");
        partner(seller, "AA").body(agreement(MCA, ",\"dateAgreed\":\"2021-05-03T00:00:00Z\",\"type\":\"MicrosoftCloudAgreement\"")).post(path(customer)).then()
                .statusCode(400).body("code", equalTo(972006));
        partner(seller, "AA").body(agreement(UUID.randomUUID().toString(), ",\"dateAgreed\":\"2021-05-03T00:00:00Z\"")).post(path(customer)).then()
                .statusCode(400).body("code", equalTo(972004)).body("cure.call", equalTo("GET /v1/agreements?agreementType=*"));
    }

    @Test
    void missingFieldsAreNamed() {
        UUID seller = upstream.directBill();
        UUID customer = upstream.customerOf(seller, "direct");
        partner(seller, "AA").body("{\"primaryContact\":{\"email\":\"no address\"}}").post(path(customer)).then().statusCode(400).body("code", equalTo(975001))
                .body("violations.field", contains("dateAgreed", "primaryContact.email", "primaryContact.firstName", "primaryContact.lastName", "templateId"));
        partner(seller, "AA").post(path(customer)).then().statusCode(400);
        partner(seller, "AA").body("{").post(path(customer)).then().statusCode(400);
    }

    @Test
    void validateOnlyTellsEveryBlockerAndKeepsNothing() {
        UUID seller = upstream.directBill();
        UUID customer = upstream.customerOf(seller, "direct");
        partner(seller, "AA").body(attestation("Maj")).post(path(customer) + "?validateOnly=true").then().statusCode(201);
        partner(seller, "AA").get(path(customer) + "/effectivestatus").then().body("isAccepted", equalTo(false));
        partner(seller, "AA").body(agreement(CLOUD, ",\"dateAgreed\":\"" + Instant.now().plusSeconds(4000) + "\"")).post(path(customer) + "?validateOnly=true")
                .then().statusCode(400).body("checks.code", contains(972005, 600002));
    }

    @Test
    void aPartnerAsksForItselfAndForThoseItServesTheCustomerWith() {
        UUID seller = upstream.directBill();
        UUID provider = upstream.provider();
        UUID stranger = upstream.directBill();
        UUID customer = upstream.customerOf(seller, "direct");
        upstream.relationship(customer, provider, "indirect_provider", null);
        upstream.relationship(customer, seller, "indirect_reseller", provider);
        upstream.relationship(customer, stranger, "direct", null);
        partner(provider, "AA").body(attestation("Maj")).post(path(customer)).then().statusCode(201);
        partner(seller, "AA").get(path(customer) + "/effectivestatus?partnerId=" + provider).then().statusCode(200).body("isAccepted", equalTo(true));
        partner(provider, "AA").get(path(customer) + "/effectivestatus?partnerId=" + seller).then().statusCode(200).body("isAccepted", equalTo(false));
        for (UUID other : new UUID[] {provider, UUID.randomUUID()}) {
            partner(stranger, "AA").get(path(customer) + "/effectivestatus?partnerId=" + other).then().statusCode(403).body("code", equalTo(972008));
        }
        customerAdmin(customer).get(path(customer) + "/effectivestatus?partnerId=" + provider).then().statusCode(200).body("isAccepted", equalTo(true));
        customerAdmin(customer).get(path(customer) + "/effectivestatus").then().statusCode(400);
    }

    @Test
    void aFormerPartnerReadsNothingAnyMore() {
        UUID seller = upstream.directBill();
        UUID customer = upstream.customer();
        UUID relationship = upstream.relationship(customer, seller, "direct", null);
        partner(seller, "AA").body(attestation("Maj")).post(path(customer)).then().statusCode(201);
        upstream.removed(relationship, customer, seller, "direct");
        UUID other = upstream.provider();
        upstream.relationship(customer, other, "indirect_provider", null);
        partner(other, "AA").get(path(customer) + "/effectivestatus").then().statusCode(200);
        partner(seller, "AA").get(path(customer) + "?agreementType=*").then().statusCode(403).body("code", equalTo(20002));
    }
}
