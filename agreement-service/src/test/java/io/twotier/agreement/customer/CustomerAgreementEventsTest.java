package io.twotier.agreement.customer;

import static io.twotier.agreement.Http.MCA;
import static io.twotier.agreement.Http.agreement;
import static io.twotier.agreement.Http.attestation;
import static io.twotier.agreement.Http.customerAdmin;
import static io.twotier.agreement.Http.partner;
import static io.twotier.platform.testkit.TopicProbe.header;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.twotier.agreement.AgreementServiceTest;
import io.twotier.agreement.Upstream;
import io.twotier.platform.testkit.Contract;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@AgreementServiceTest
class CustomerAgreementEventsTest {

    @Inject
    Upstream upstream;
    @Inject
    DataSource database;

    @Test
    @Tag("R154")
    void directAcceptanceIsToldToTheCustomerAndItsPartnersWithoutAnyPersonsName() {
        UUID seller = upstream.directBill();
        UUID customer = upstream.customerOf(seller, "direct");
        String correlation = UUID.randomUUID().toString();
        String id = customerAdmin(customer).header("MS-CorrelationId", correlation).body(agreement(MCA, ",\"dateAgreed\":\"2026-01-02T03:04:05Z\""))
                .post("/v1/customers/" + customer + "/agreements/direct").then().statusCode(201).extract().path("id");
        ConsumerRecord<String, String> said = said(id);
        assertEquals("io.twotier.agreement.CustomerAgreementAccepted.v1", header(said, "ce_type"));
        assertEquals(customer.toString(), said.key());
        assertEquals("1", header(said, "ce_sequence"));
        assertEquals("production", header(said, "ce_environment"));
        assertEquals(correlation, header(said, "ce_correlationid"));
        assertEquals(Set.of(customer.toString(), seller.toString()), Set.of(header(said, "ce_audience").split(",")));
        assertEquals("{\"agreementId\":\"%s\",\"customerId\":\"%s\",\"method\":\"direct\",\"templateId\":\"%s\",\"versionRank\":0,\"type\":\"MicrosoftCustomerAgreement\",\"dateAgreed\":\"2026-01-02T03:04:05Z\"}"
                .formatted(id, customer, MCA), said.value());
        assertEquals(List.of(), Contract.violations(said));
    }

    @Test
    @Tag("R155")
    void attestationIsToldToTheCustomerAndTheAttestingPartnerOnly() {
        UUID seller = upstream.directBill();
        UUID customer = upstream.customerOf(seller, "direct");
        upstream.relationship(customer, upstream.provider(), "indirect_provider", null);
        String id = partner(seller, "AA").body(attestation("Maj")).post("/v1/customers/" + customer + "/agreements").then().statusCode(201).extract().path("id");
        ConsumerRecord<String, String> said = said(id);
        assertEquals("io.twotier.agreement.CustomerAgreementAttested.v1", header(said, "ce_type"));
        assertEquals(Set.of(customer.toString(), seller.toString()), Set.of(header(said, "ce_audience").split(",")));
        assertTrue(said.value().contains("\"attestingPartnerId\":\"" + seller + "\""));
        assertFalse(said.value().contains("Maj"));
        assertEquals(List.of(), Contract.violations(said));
    }

    @Test
    void evidenceCanNeitherBeChangedNorRemovedByTheApplication() throws SQLException {
        UUID customer = upstream.customerOf(upstream.directBill(), "direct");
        customerAdmin(customer).body(agreement(MCA, "")).post("/v1/customers/" + customer + "/agreements/direct").then().statusCode(201);
        try (Connection connection = database.getConnection(); Statement sql = connection.createStatement()) {
            for (String table : List.of("customer_agreement", "partner_agreement", "audit")) {
                assertEquals("42501", assertThrows(SQLException.class, () -> sql.execute("delete from " + table)).getSQLState());
            }
            assertEquals("42501", assertThrows(SQLException.class, () -> sql.execute("update customer_agreement set email = 'x'")).getSQLState());
            assertEquals("42501", assertThrows(SQLException.class, () -> sql.execute("update partner_agreement set region = 'x'")).getSQLState());
        }
    }

    @Test
    @Tag("R156")
    void ofTwoConfirmationsAtOnceExactlyOneIsKept() {
        UUID seller = upstream.directBill();
        UUID customer = upstream.customerOf(seller, "direct");
        List<Integer> statuses = java.util.stream.IntStream.range(0, 8).parallel().mapToObj(i -> partner(seller, "AA").body(attestation("Maj"))
                .post("/v1/customers/" + customer + "/agreements").statusCode()).sorted().toList();
        assertEquals(List.of(201, 409, 409, 409, 409, 409, 409, 409), statuses);
    }

    private ConsumerRecord<String, String> said(String subject) {
        return upstream.probe().await("agreement-events", record -> subject.equals(header(record, "ce_subject")), Duration.ofSeconds(10));
    }
}
