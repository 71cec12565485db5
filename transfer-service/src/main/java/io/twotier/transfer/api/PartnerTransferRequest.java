package io.twotier.transfer.api;

import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import io.twotier.transfer.ProductType;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;

/**
 * What a partner asks of another one; whatever else clients send with it is theirs to send and not read.
 *
 * @param targetPartnerTenantId the caller's own, which is meant when it is absent
 * @param transferType          3 or ModernAzure, 5 or NewCommerce
 * @param customerEmailId       kept and shown; nobody is written to (R165)
 * @param targetProductTypes    all when absent or empty
 * @param partnerOnRecord       the MPN id of a provider's reseller
 * @param lineItems             none: the source names them when it accepts
 */
@JsonDeserialize(using = JsonDeserializer.None.class)
public record PartnerTransferRequest(@NotNull UUID sourcePartnerTenantId, UUID targetPartnerTenantId, @NotBlank String transferType,
                                     @NotBlank @Email @Size(max = 254) String customerEmailId,
                                     @Size(max = 20) List<@NotNull ProductType> targetProductTypes, @Size(max = 20) String partnerOnRecord,
                                     @Size(max = 200) String clientReference,
                                     @Size(max = 0, message = "are named by the source when it accepts") List<Object> lineItems) implements Creation {

    /** The number of the form: 3 or 5. */
    public int typeNumber() {
        return TransferType.named(transferType).orElseThrow().number();
    }

    /** As the wire spells them, each once; empty for all. */
    public List<String> productTypes() {
        return targetProductTypes == null ? List.of() : targetProductTypes.stream().distinct().map(ProductType::wireName).toList();
    }

    /** The MPN id to get the credit, or null. */
    public String onRecord() {
        return partnerOnRecord == null || partnerOnRecord.isBlank() ? null : partnerOnRecord.trim();
    }
}
