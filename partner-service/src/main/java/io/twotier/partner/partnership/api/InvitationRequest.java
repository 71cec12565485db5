package io.twotier.partner.partnership.api;

import io.twotier.partner.partnership.Invitation;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Size;
import java.util.UUID;

/**
 * What a provider wants to send; everything is optional.
 *
 * @param resellerEmail    pre-fills the draft's recipient (R35)
 * @param resellerTenantId only this tenant may accept; without it the first enrolled reseller who does
 * @param language         of the draft: English or Swedish, English for every other; without it that of X-Locale
 */
public record InvitationRequest(@Email @Size(max = 200) String resellerEmail, UUID resellerTenantId, @Size(max = 35) String language) {

    static Invitation.Wanted wanted(InvitationRequest request, String locale) {
        return request == null ? new Invitation.Wanted(null, null, locale)
                : new Invitation.Wanted(request.resellerTenantId, blankAsNone(request.resellerEmail), request.language == null ? locale : request.language);
    }

    private static String blankAsNone(String text) {
        return text == null || text.isBlank() ? null : text;
    }
}
