package io.twotier.subscription.catalogue;

import jakarta.persistence.Embeddable;
import java.util.List;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * What the operator says of an offer and may say anew; lists are never null.
 *
 * @param terms        the commitments there are to choose from, ISO 8601; empty where there is none
 * @param countries    where it is sold, ISO 3166; empty is everywhere
 * @param sellers      the types of partners that may sell it; empty is all that sell
 * @param publisher    whose it is when it is a third party's, else null
 * @param availability the third part of its id in newer calls, or null
 * @param available    whether it can be bought; what was bought already goes on
 */
@Embeddable
public record OfferDefinition(String name, String description, String unit, int minQuantity, int maxQuantity,
                              @JdbcTypeCode(SqlTypes.ARRAY) List<String> billingCycles, @JdbcTypeCode(SqlTypes.ARRAY) List<String> terms,
                              @JdbcTypeCode(SqlTypes.ARRAY) List<String> prerequisites, @JdbcTypeCode(SqlTypes.ARRAY) List<String> upgradeTargets,
                              @JdbcTypeCode(SqlTypes.ARRAY) List<String> countries, @JdbcTypeCode(SqlTypes.ARRAY) List<String> sellers,
                              String publisher, String availability, boolean available, boolean transferable, String reasonNotTransferable) {

    boolean soldIn(String country) {
        return countries.isEmpty() || country != null && countries.stream().anyMatch(country::equalsIgnoreCase);
    }
}
