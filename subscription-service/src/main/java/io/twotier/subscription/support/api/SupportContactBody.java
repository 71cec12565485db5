package io.twotier.subscription.support.api;

import io.twotier.platform.Ids;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.UUID;

/** The whole resource as a client sends it back; its name is the partner's own and is not looked at. @param supportMpnId may be absent */
public record SupportContactBody(@NotBlank @Size(max = 64) String supportTenantId, @Size(max = 40) String supportMpnId) {

    UUID tenant() {
        return Ids.lenient(supportTenantId.trim());
    }

    String mpnId() {
        return supportMpnId == null || supportMpnId.isBlank() ? null : supportMpnId.trim();
    }
}
