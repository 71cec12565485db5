package io.twotier.agreement.partner.api;

import io.twotier.agreement.evidence.Reading;
import io.twotier.platform.Ids;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;

/**
 * A signature to be given.
 *
 * @param region     the CSP region to sign for, in any letter case
 * @param templateId that was read; the one that holds now when absent
 * @param language   in which it was read; that of the request when absent
 */
public record SignatureRequest(@NotBlank @Size(max = 100) String region, @Size(max = 100) String templateId, @Pattern(regexp = LANGUAGE) String language) {

    private static final String LANGUAGE = "|[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*";

    /** @param locale of the request, or null */
    Reading reading(String locale) {
        return Reading.elsewhere(language, null, locale);
    }

    UUID template() {
        return templateId == null || templateId.isBlank() ? null : Ids.lenient(templateId);
    }
}
