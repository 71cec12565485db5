package io.twotier.transfer.whole;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;

/** To whom everything goes. @param partnerIdOnRecord the MPN id that gets the credit for every line, or null */
public record EverythingRequest(@NotNull UUID targetPartnerTenantId, @Size(max = 20) String partnerIdOnRecord, @Size(max = 200) String clientReference) {

    String onRecord() {
        return partnerIdOnRecord == null || partnerIdOnRecord.isBlank() ? null : partnerIdOnRecord.trim();
    }
}
