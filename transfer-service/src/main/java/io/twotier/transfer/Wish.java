package io.twotier.transfer;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.List;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * What the target asks for with a partner-to-partner request, beside the source.
 *
 * @param transferType    the number it named the form by: 3 or 5
 * @param customerEmail   of the customer; nobody is written to (R165)
 * @param productTypes    as the wire spells them; empty for all
 * @param partnerOnRecord MPN id of the target's reseller for everything that moves, or null
 */
@Embeddable
public record Wish(Integer transferType, String customerEmail, @JdbcTypeCode(SqlTypes.ARRAY) List<String> productTypes,
                   @Column(name = "partner_on_record") String partnerOnRecord) {

    public boolean includes(ProductType type) {
        return productTypes.isEmpty() || productTypes.contains(type.wireName());
    }
}
