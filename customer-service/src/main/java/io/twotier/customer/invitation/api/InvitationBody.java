package io.twotier.customer.invitation.api;

import io.twotier.customer.invitation.NewInvitation;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Size;
import java.util.UUID;

/**
 * What a partner wants to send; everything is optional.
 *
 * @param indirectProviderId   the provider a reseller works with; R114: then both are authorised together
 * @param indirectResellerId   the reseller, when its provider invites
 * @param includeDelegatedAdmin for whoever bills: the provider (default false), or a partner alone (default true)
 * @param customerTenantId     only this tenant may accept; without it whoever has the link, once
 * @param email                pre-fills the draft's recipient
 * @param language             of the draft: English or Swedish, English for every other; without it that of X-Locale
 */
public record InvitationBody(UUID indirectProviderId, UUID indirectResellerId, Boolean includeDelegatedAdmin, UUID customerTenantId,
                             @Email @Size(max = 200) String email, @Size(max = 35) String language) {

    static NewInvitation asked(InvitationBody body, String locale) {
        return body == null ? new NewInvitation(null, null, false, null, null, null, locale, false)
                : new NewInvitation(body.indirectProviderId, body.indirectResellerId, false, body.includeDelegatedAdmin, body.customerTenantId,
                        body.email == null || body.email.isBlank() ? null : body.email, body.language == null ? locale : body.language, false);
    }

    /** An address stays out of logs. */
    @Override
    public String toString() {
        return "InvitationBody[" + indirectProviderId + ", " + indirectResellerId + "]";
    }
}
