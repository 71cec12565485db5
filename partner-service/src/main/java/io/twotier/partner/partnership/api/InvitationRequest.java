package io.twotier.partner.partnership.api;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Size;
import java.util.UUID;

/** @param resellerEmail pre-fills the draft's recipient @param resellerTenantId only this tenant may accept; without it the first enrolled reseller who does */
public record InvitationRequest(@Email @Size(max = 200) String resellerEmail, UUID resellerTenantId) {
}
