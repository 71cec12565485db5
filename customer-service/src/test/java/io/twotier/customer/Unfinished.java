package io.twotier.customer;

import static io.twotier.customer.Asking.admin;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.UUID;

/** A creation that has not come to its end: its domain may be reserved, and there is nothing else to be seen of it. */
record Unfinished(UUID partner, String domain) {

    void assertInvisible(Rows rows, boolean reserved) {
        assertEquals(reserved ? List.of("PROVISIONING") : List.of(), rows.of("select status from customer where created_by = ?", partner));
        admin(partner).head("/v1/domains/" + domain).then().statusCode(reserved ? 200 : 404);
        admin(partner).get("/v1/customers").then().statusCode(200).body("totalCount", equalTo(0));
        rows.of("select id from customer where created_by = ?", partner)
                .forEach(id -> admin(partner).get("/v1/customers/" + id).then().statusCode(404).body("code", equalTo(3000)));
        for (String table : List.of("reseller_relationship", "reseller_relationship_history", "billing_profile")) {
            assertEquals(0, rows.count("select count(*) from " + table + " where partner_id = ?", partner), table);
        }
        assertEquals(0, rows.count("select count(*) from audit where tenant = ?", partner));
        assertEquals(0, rows.count("select count(*) from outbox where headers->>'ce_audience' like ?", "%" + partner + "%"));
    }
}
