package io.twotier.partner.partnership.api;

import io.twotier.partner.partnership.Invitation;
import io.twotier.partner.partnership.InvitationState;
import io.twotier.platform.wire.Attributes;
import io.twotier.platform.wire.Links;
import io.twotier.platform.wire.Resource;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An invitation. The provider sees its draft and link; who opens the link sees who invites (R110). */
@Schema(name = "PartnershipInvitationView")
public record InvitationView(UUID id, UUID providerId, String providerName, UUID resellerTenantId, String url, String recipient, String subject, String body,
                             InvitationState state, Instant createdAt, Instant expiresAt, Instant sentAt, Links links, Attributes attributes) implements Resource {

    static InvitationView draft(Invitation i, InvitationState state, String providerName, String url) {
        return new InvitationView(i.id(), i.providerId(), providerName, i.resellerTenantId(), url, i.letter().recipient(), i.letter().subject(), i.letter().body(), state, i.createdAt(),
                i.expiresAt(), i.sentAt(), Links.self("/relationships/invitations/" + i.id()), Attributes.of("PartnershipInvitation", i.version()));
    }

    static InvitationView received(Invitation i, InvitationState state, String providerName) {
        return new InvitationView(i.id(), i.providerId(), providerName, i.resellerTenantId(), null, null, null, null, state, i.createdAt(),
                i.expiresAt(), null, null, Attributes.of("PartnershipInvitation", i.version()));
    }
}
