package io.twotier.agreement.template;

import static io.twotier.agreement.Http.CLOUD;
import static io.twotier.agreement.Http.MCA;
import static io.twotier.agreement.Http.MPA;
import static io.twotier.agreement.Http.customerAdmin;
import static io.twotier.agreement.Http.partner;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.oneOf;

import io.restassured.response.ValidatableResponse;
import io.twotier.agreement.AgreementServiceTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@AgreementServiceTest
class AgreementMetadataTest {

    @ParameterizedTest
    @ValueSource(strings = {"", "?agreementType=", "?AgreementType= "})
    void withoutATypeItIsTheCloudAgreementAndAHeaderSaysThatThereIsMore(String query) {
        list(query).statusCode(200).body("totalCount", equalTo(1)).body("items[0].templateId", equalTo(CLOUD))
                .body("items[0].agreementType", equalTo("MicrosoftCloudAgreement")).body("attributes.objectType", equalTo("Collection"))
                .header("Warning", containsString("agreementType=*"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"MicrosoftCustomerAgreement", "microsoftcustomeragreement", "microsoft_customer_agreement"})
    void aTypeIsUnderstoodInAnySpelling(String type) {
        list("?agreementtype=" + type).statusCode(200).body("items[0].templateId", equalTo(MCA)).body("items[0].versionRank", equalTo(0))
                .body("items[0].agreementLink", equalTo("https://agreements.twotier.example/customer")).header("Warning", nullValue());
    }

    @Test
    void theStarIsEveryTypeOfCustomersWhichIsAllThatOldClientsCanRead() {
        list("?agreementType=*").statusCode(200).body("items[0].templateId", equalTo(CLOUD))
                .body("items[1].templateId", equalTo(MCA)).body("items.agreementType", everyItem(oneOf("MicrosoftCloudAgreement", "MicrosoftCustomerAgreement")));
    }

    @Test
    void whatPartnersSignIsListedByName() {
        list("?agreementType=MicrosoftPartnerAgreement").statusCode(200).body("items[0].templateId", equalTo(MPA));
        list("?agreementType=IndirectResellerAgreement").statusCode(200).body("items[0].templateId", equalTo("6f0d3a52-1c84-4b7e-9d2f-5a8e1b3c7002"));
    }

    @Test
    void anUnknownTypeIsRefusedAndNamed() {
        list("?agreementType=HandshakeAgreement").statusCode(400).body("code", equalTo(975001)).body("violations[0].field", equalTo("agreementType"));
    }

    @Test
    void aCustomerReadsItToo() {
        customerAdmin(UUID.randomUUID()).get("/v1/agreements?agreementType=MicrosoftCustomerAgreement").then().statusCode(200);
    }

    private static ValidatableResponse list(String query) {
        return partner(UUID.randomUUID(), "HA").get("/v1/agreements" + query).then();
    }
}
