package io.twotier.customer;

import static io.twotier.customer.Asking.admin;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.hibernate.orm.PersistenceUnitExtension;
import io.restassured.path.json.JsonPath;
import io.twotier.customer.Statements.Plan;
import io.twotier.platform.Ids;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * One provider with very many customers among as many of another's: a page costs what it shows. Costs are rows and blocks the database looked at, never time.
 * {@code -Dtwotier.test.customers=100000} for the long form.
 */
@CustomerServiceTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ManyCustomersTest {

    private static final int MANY = Integer.getInteger("twotier.test.customers", 20_000);
    private static final String ID = "('7a3c' || lpad(to_hex(n), 4, '0') || '-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid";
    private static final UUID PROVIDER = UUID.fromString("7a3c0000-0000-4000-8000-000000000001");
    private static final UUID OTHER = UUID.fromString("7a3c0000-0000-4000-8000-000000000002");
    private static final UUID RESELLER = UUID.fromString("7a3c0000-0000-4000-8000-000000000003");

    @Inject
    Rows rows;
    @Inject
    @PersistenceUnitExtension
    Statements statements;

    /** Every second customer is the provider's, and each hundredth of those a reseller's, too. */
    @BeforeAll
    void many() {
        rows.change("insert into customer (id, commerce_id, domain, company_name, country, region, tenant_kind, created_by, environment, status, created_at, sequence, version) "
                + "select " + ID + ", gen_random_uuid(), 'c' || n || '.many.example', 'Company ' || n, 'SE', 'EUROPE', 'CUSTOMER', ?, 'production', 'ACTIVE', now(), 1, 0 "
                + "from generate_series(1, ?) n", PROVIDER, 2 * MANY);
        relate("case when n % 2 = 0 then '" + PROVIDER + "' else '" + OTHER + "' end", "INDIRECT_PROVIDER", "null", 1);
        relate("'" + RESELLER + "'", "INDIRECT_RESELLER", "'" + PROVIDER + "'", 200);
        statements.maintain("vacuum analyze customer");
        statements.maintain("vacuum analyze reseller_relationship");
    }

    @AfterAll
    void gone() {
        rows.change("delete from reseller_relationship where partner_id in (?, ?, ?)", PROVIDER, OTHER, RESELLER);
        rows.change("delete from customer where created_by = ?", PROVIDER);
        statements.maintain("vacuum analyze customer");
        statements.maintain("vacuum analyze reseller_relationship");
    }

    @Test
    @Tag("R77")
    void aPageAtTheEndCostsWhatTheFirstOneCostsAndAFilterReadsAnIndex() {
        String sql = statements.during(() -> admin(PROVIDER).get("/v1/customers?size=100").then().statusCode(200).body("items", hasSize(100)));
        String last = rows.of("select customer_id::text from reseller_relationship where partner_id = ? order by customer_id desc offset 200 limit 1", PROVIDER).get(0);
        Plan first = statements.plan(sql, PROVIDER, Ids.NOTHING, 101);
        Plan deep = statements.plan(sql, PROVIDER, UUID.fromString(last), 101);
        assertEquals(101, first.rows());
        assertEquals(101, deep.rows());
        assertTrue(deep.blocks() <= first.blocks() + 10, () -> first + "\n" + deep);
        for (Plan plan : List.of(first, deep)) {
            assertFalse(plan.text().contains("Seq Scan"), plan::text);
        }
        filtered("CompanyName", "Company 1999", 101, "Company 1999%", "customer_name");
        filtered("Domain", "c1999", 101, "c1999%", "customer_domain_prefix");
        filtered("IndirectReseller", RESELLER.toString(), 101, RESELLER, "reseller_relationship");
    }

    @Test
    @Tag("R77")
    void nobodyWhoStaysIsMissedOrSeenTwiceWhileOthersComeAndGo() {
        String ofProvider = " from reseller_relationship where partner_id = '" + PROVIDER + "'";
        List<String> going = rows.of("select customer_id::text" + ofProvider + " and ('x' || substr(customer_id::text, 33))::bit(16)::int % 97 < 10");
        List<String> staying = rows.of("select customer_id::text" + ofProvider + " and ('x' || substr(customer_id::text, 33))::bit(16)::int % 97 >= 10 order by customer_id");
        List<String> seen = new ArrayList<>();
        int changes = 0;
        String token = null;
        do {
            JsonPath page = (token == null ? admin(PROVIDER) : admin(PROVIDER).header("MS-ContinuationToken", token)).get("/v1/customers?size=500").then().statusCode(200)
                    .extract().jsonPath();
            seen.addAll(page.getList("items.id"));
            token = page.getString("continuationToken");
            if (seen.size() % (MANY / 5) == 0) {
                changes += rows.change("update reseller_relationship set open = false where partner_id = ? and customer_id = any(string_to_array(?, ',')::uuid[])", PROVIDER,
                        String.join(",", going.subList(changes, Math.min(going.size(), changes + 200))));
                rows.change("update reseller_relationship set partner_id = ? where id in (select id from reseller_relationship where partner_id = ? limit 200)", PROVIDER, OTHER);
            }
        } while (token != null);
        assertTrue(changes >= 800, "not enough came and went");
        assertEquals(seen.size(), Set.copyOf(seen).size());
        Set<String> expected = Set.copyOf(staying);
        assertEquals(staying, seen.stream().filter(expected::contains).toList());
    }

    private void filtered(String field, String value, int most, Object parameter, String index) {
        String sql = statements.during(() -> admin(PROVIDER).queryParam("filter", "{\"Field\":\"%s\",\"Value\":\"%s\",\"Operator\":\"starts_with\"}".formatted(field, value))
                .get("/v1/customers?size=100").then().statusCode(200));
        Plan plan = parameter instanceof UUID id ? statements.plan(sql, PROVIDER, Ids.NOTHING, PROVIDER, id, id, most)
                : statements.plan(sql, PROVIDER, Ids.NOTHING, parameter.toString().toLowerCase(Locale.ROOT), most);
        assertTrue(plan.rows() > 0, plan::text);
        assertTrue(plan.text().contains(index) && !plan.text().contains("Seq Scan"), plan::text);
        assertTrue(plan.blocks() < MANY / 10, plan::text);
    }

    private void relate(String partner, String kind, String through, int every) {
        rows.change("insert into reseller_relationship (id, customer_id, partner_id, kind, through_provider_id, origin, acquisition_channel, open, established_at, environment, "
                + "sequence, version) select gen_random_uuid(), " + ID + ", (" + partner + ")::uuid, '" + kind + "', (" + through + ")::uuid, 'CREATED', 'DIRECT', true, now(), "
                + "'production', 1, 0 from generate_series(?, ?, ?) n", every, 2 * MANY, every);
    }
}
