package io.twotier.agreement;

import io.restassured.response.Response;
import io.twotier.platform.testkit.Tokens;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/** Later versions of the customer agreement, and what is required of them; all tests share a database, so every test has it forgotten again. */
@ApplicationScoped
public class Versions {

    /** A version that can be accepted today and is not offered to anybody, as if its time had nearly ended. */
    public String published(int rank) {
        String id = UUID.randomUUID().toString();
        asOwner("""
                insert into agreement_template (id, type, link, version_rank, valid_until, sequence) values
                    ('%1$s', 'MICROSOFT_CUSTOMER_AGREEMENT', 'https://agreements.twotier.example/customer/%2$d', %2$d, current_date + 2, 1);
                insert into agreement_document (id, template_id, language, title, text) values
                    (gen_random_uuid(), '%1$s', 'en', 'Microsoft Customer Agreement', 'Version %2$d'), (gen_random_uuid(), '%1$s', 'sv', 'Kundavtal', 'Utgåva %2$d')"""
                .formatted(id, rank));
        return id;
    }

    /** @param from null for now */
    public Response require(String template, Instant from) {
        return Http.as(Tokens.operator()).body(from == null ? Map.of("templateId", template) : Map.of("templateId", template, "from", from.toString()))
                .post("/v1/operator/reacceptance");
    }

    public void forget() {
        asOwner("""
                delete from reacceptance; delete from agreement_document where template_id in (select id from agreement_template where link like '%/customer/%');
                delete from agreement_template where link like '%/customer/%'""");
    }

    /** As whoever owns the database, and may do what the application may not. */
    public void asOwner(String sql) {
        Config config = ConfigProvider.getConfig();
        try (Connection connection = DriverManager.getConnection(config.getValue("quarkus.flyway.jdbc-url", String.class),
                config.getValue("quarkus.flyway.username", String.class), config.getValue("quarkus.flyway.password", String.class));
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
