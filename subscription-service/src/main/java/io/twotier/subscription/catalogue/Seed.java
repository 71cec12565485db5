package io.twotier.subscription.catalogue;

import io.quarkus.runtime.StartupEvent;
import io.twotier.platform.Ids;
import io.twotier.platform.OwnConnections;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Map;

/** Puts the offers that come with the build into an empty place of the catalogue; what the catalogue has already stays as it is. */
@ApplicationScoped
class Seed {

    private static final String INSERT = """
            insert into offer (id, uid, offer_id, name, kind, unit, min_quantity, max_quantity, billing_cycles, add_on, prerequisites, upgrade_targets,
                               transferable, reason_not_transferable, terms, countries, availability, publisher)
            values (?, ?, ?, ?, ?, ?, ?, ?, string_to_array(?, ';'), ?, string_to_array(?, ';'), string_to_array(?, ';'), ?, nullif(?, ''),
                    string_to_array(?, ';'), string_to_array(?, ';'), nullif(?, ''), nullif(?, ''))
            on conflict (id) do nothing""";

    private final OwnConnections connections;

    Seed(OwnConnections connections) {
        this.connections = connections;
    }

    void load(@Observes StartupEvent started) {
        try (Connection connection = connections.openAtStart("catalogue-seed"); PreparedStatement insert = connection.prepareStatement(INSERT)) {
            for (Map<String, String> row : Reference.rows("offers.csv")) {
                insert.setString(1, Offer.key(row.get("offer_id")));
                insert.setObject(2, Ids.next());
                insert.setString(3, row.get("offer_id"));
                insert.setString(4, row.get("name"));
                insert.setString(5, OfferKind.valueOf(row.get("kind")).name());
                insert.setString(6, row.get("unit"));
                insert.setInt(7, Integer.parseInt(row.get("min_quantity")));
                insert.setInt(8, Integer.parseInt(row.get("max_quantity")));
                insert.setString(9, row.get("billing_cycles"));
                insert.setBoolean(10, Boolean.parseBoolean(row.get("is_addon")));
                insert.setString(11, row.get("prerequisite_offers"));
                insert.setString(12, row.get("upgrade_targets"));
                insert.setBoolean(13, Boolean.parseBoolean(row.get("transferable")));
                insert.setString(14, row.get("reason_not_transferable"));
                insert.setString(15, row.get("terms"));
                insert.setString(16, row.get("countries"));
                insert.setString(17, row.get("availability"));
                insert.setString(18, row.get("publisher"));
                insert.addBatch();
            }
            insert.executeBatch();
        } catch (SQLException e) {
            throw new IllegalStateException("the catalogue cannot be filled", e);
        }
    }
}
