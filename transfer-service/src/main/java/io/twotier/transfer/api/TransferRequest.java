package io.twotier.transfer.api;

import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;

/** What is asked for with a new transfer; whatever else clients send with it is theirs to send and not read. */
@JsonDeserialize(using = JsonDeserializer.None.class)
public record TransferRequest(@NotNull UUID sourcePartnerTenantId, @NotNull UUID targetPartnerTenantId,
                              String transferType,
                              @Size(max = 1000) List<@NotNull @Valid Line> lineItems, @Size(max = 200) String clientReference) implements Creation {

    public TransferRequest {
        lineItems = lineItems == null ? List.of() : lineItems;
    }

    /** @throws io.twotier.platform.command.Refused 400 for a form of transfer we do not have */
    void demandDirectToIndirect() {
        TransferType.demandDirectToIndirect(transferType);
    }

    /** A subscription; an add-on may be named beside its base, and joins it unnamed too. */
    public record Line(@NotNull UUID subscriptionId, @Size(max = 20) String partnerIdOnRecord) {

        /** The MPN id to get the credit, or null. */
        public String partnerOnRecord() {
            return partnerIdOnRecord == null || partnerIdOnRecord.isBlank() ? null : partnerIdOnRecord.trim();
        }
    }
}
