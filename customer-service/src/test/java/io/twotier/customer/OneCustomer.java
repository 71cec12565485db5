package io.twotier.customer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.response.Response;
import io.twotier.platform.testkit.TopicProbe;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

/** What there must be of a customer, and must not be twice, however often its creation was begun. */
record OneCustomer(UUID id, UUID partner, String domain) {

    static OneCustomer of(Response answer, UUID partner) {
        answer.then().statusCode(201);
        return new OneCustomer(UUID.fromString(answer.path("id")), partner, answer.path("companyProfile.domain"));
    }

    void assertThereOnce(Rows rows, TopicProbe probe) {
        assertEquals(List.of(id + " ACTIVE"), rows.of("select id || ' ' || status from customer where created_by = ?", partner));
        assertEquals(1, rows.count("select count(*) from customer where domain = ? and attempt is null and lease_until is null and request_key is not null", domain));
        for (String table : List.of("reseller_relationship", "reseller_relationship_history", "billing_profile")) {
            assertEquals(List.of(id.toString()), rows.of("select customer_id from " + table + " where partner_id = ?", partner), table);
        }
        assertEquals(List.of("create_customer succeeded " + id),
                rows.of("select operation || ' ' || status || ' ' || resource_id from audit where tenant = ?", partner));
        assertEquals(1, rows.count("select count(*) from request_answer where body like ?", "%" + id + "%"));
        assertSaidOnce(probe);
        assertEquals(id.toString(), Keycloak.user("admin@" + domain).getString("attributes.tid[0]"));
        assertEquals("GA", Keycloak.user("admin@" + domain).getString("role"));
    }

    private void assertSaidOnce(TopicProbe probe) {
        probe.readUntil("customer-events", seen -> seen.stream().filter(e -> id.toString().equals(e.key())).count() >= 2, Duration.ofSeconds(30));
        assertEquals(List.of("io.twotier.customer.CustomerCreated.v1", "io.twotier.customer.ResellerRelationshipEstablished.v1"),
                probe.all("customer-events").stream().filter(e -> TopicProbe.header(e, "ce_audience").contains(partner.toString()))
                        .map(e -> TopicProbe.header(e, "ce_type")).toList());
    }
}
