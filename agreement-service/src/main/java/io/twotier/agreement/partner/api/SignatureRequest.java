package io.twotier.agreement.partner.api;

import io.twotier.platform.Ids;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.UUID;

/** @param region the CSP region to sign for, in any letter case @param templateId that was read; the one that holds now when absent */
public record SignatureRequest(@NotBlank @Size(max = 100) String region, @Size(max = 100) String templateId) {

    UUID template() {
        return templateId == null || templateId.isBlank() ? null : Ids.lenient(templateId);
    }
}
