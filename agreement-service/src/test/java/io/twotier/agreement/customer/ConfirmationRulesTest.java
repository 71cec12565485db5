package io.twotier.agreement.customer;

import static io.twotier.agreement.Http.MCA;
import static io.twotier.agreement.Http.agreement;
import static io.twotier.agreement.Http.attestation;
import static io.twotier.agreement.Http.customerAdmin;
import static io.twotier.agreement.Http.partner;
import static io.twotier.platform.testkit.TopicProbe.header;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.twotier.agreement.AgreementServiceTest;
import io.twotier.agreement.Upstream;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What a confirmation of the customer's agreement takes, and what it means for a provider that takes the customer over. */
@AgreementServiceTest
class ConfirmationRulesTest {

    @Inject
    Upstream upstream;
    @Inject
    DataSource database;

    @Test
    @Tag("R146")
    void whenTheAttestationOfWhoAgreedAndWhenIsMissingItIsRefusedAndNothingIsWrittenAndWhenGivenItIsAudited() throws SQLException {
        UUID seller = upstream.directBill();
        UUID customer = upstream.customerOf(seller, "direct");
        String who = "\"primaryContact\":{\"firstName\":\"Maj\",\"lastName\":\"Ek\",\"email\":\"maj@bjorkdal.example\"}";
        String when = "\"dateAgreed\":\"2026-05-03T00:00:00Z\"";
        refused(seller, customer, "{\"templateId\":\"" + MCA + "\"," + when + "}", "primaryContact");
        refused(seller, customer, "{\"templateId\":\"" + MCA + "\"," + who + "}", "dateAgreed");
        refused(seller, customer, "{\"templateId\":\"" + MCA + "\"," + when + ",\"primaryContact\":{}}", "primaryContact.email");
        assertEquals(List.of(), audited(customer));
        customerAdmin(customer).get(path(customer) + "/evidence").then().body("items", empty());
        String id = partner(seller, "AA").body("{\"templateId\":\"" + MCA + "\"," + who + "," + when + "}").post(path(customer)).then().statusCode(201).extract().path("id");
        assertEquals(List.of("create_agreement succeeded agreement " + id + " " + seller + " 2026-05-03T00:00:00Z customer_agreement " + id), audited(customer));
    }

    @Test
    @Tag("R153")
    void theProviderTransferredToLacksAValidAcceptanceUntilItGetsTheCustomerToAccept() {
        UUID source = upstream.directBill();
        UUID target = upstream.provider();
        UUID customer = upstream.customerOf(source, "direct");
        upstream.relationship(customer, target, "indirect_provider", null);
        partner(source, "AA").body(attestation("Maj")).post(path(customer)).then().statusCode(201);
        partner(target, "AA").get(path(customer) + "/effectivestatus").then().body("isAccepted", equalTo(false)).body("status", equalTo("not_accepted"));
        customerAdmin(customer).body(agreement(MCA, "")).post(path(customer) + "/direct").then().statusCode(201);
        partner(target, "AA").get(path(customer) + "/effectivestatus").then().body("isAccepted", equalTo(true)).body("status", equalTo("accepted_direct"));
    }

    @Test
    @Tag("R158")
    void theAgreementAcceptedThroughTheProviderCountsForItAndIsToldUnderTheCustomersKeyWithWhoseItIs() {
        UUID source = upstream.directBill();
        UUID target = upstream.provider();
        UUID customer = upstream.customerOf(source, "direct");
        upstream.relationship(customer, target, "indirect_provider", null);
        String id = partner(target, "AA").body(attestation("Maj")).post(path(customer)).then().statusCode(201).extract().path("id");
        partner(target, "AA").get(path(customer) + "/effectivestatus").then().body("isAccepted", equalTo(true));
        partner(source, "AA").get(path(customer) + "/effectivestatus").then().body("isAccepted", equalTo(false));
        ConsumerRecord<String, String> said = upstream.probe().await("agreement-events", record -> id.equals(header(record, "ce_subject")), Duration.ofSeconds(10));
        assertEquals(customer.toString(), said.key());
        assertTrue(said.value().contains("\"attestingPartnerId\":\"" + target + "\"") && said.value().contains("\"versionRank\":0"));
        assertFalse(said.value().contains(source.toString()));
    }

    private void refused(UUID seller, UUID customer, String body, String field) {
        partner(seller, "AA").body(body).post(path(customer)).then().statusCode(400).body("violations.field", hasItem(field));
    }

    private List<String> audited(UUID customer) throws SQLException {
        List<String> audited = new ArrayList<>();
        try (Connection connection = database.getConnection(); PreparedStatement select = connection.prepareStatement("""
                select concat_ws(' ', operation, status, resource, resource_id, tenant, new_value #>> '{0,data,dateAgreed}', evidence #>> '{0,table}', evidence #>> '{0,id}')
                from audit where customer_id = ? order by position""")) {
            select.setObject(1, customer);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    audited.add(row.getString(1));
                }
            }
        }
        return audited;
    }

    private static String path(UUID customer) {
        return "/v1/customers/" + customer + "/agreements";
    }
}
