package io.twotier.customer.invitation.api;

import io.twotier.customer.invitation.CustomerInvitation;
import io.twotier.customer.invitation.InvitationState;
import io.twotier.platform.wire.Attributes;
import io.twotier.platform.wire.Links;
import io.twotier.platform.wire.Resource;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An invitation. Who made it sees its draft and link; who opens the link sees the partners and what they may do (R117).
 *
 * @param customerId        of who accepted, told to that one
 * @param agreementMissing  told to who accepted: whether the customer agreement is still to be accepted
 * @param agreementUrl      where
 */
@Schema(name = "CustomerInvitationView")
public record InvitationView(UUID id, String url, String recipient, String subject, String body, InvitationState state, List<InvitedPartnerView> partners,
                             Boolean reusable, UUID customerTenantId, Instant createdAt, Instant expiresAt, UUID customerId, Boolean agreementMissing,
                             String agreementUrl, Links links, Attributes attributes) implements Resource {

    private static final String TYPE = "CustomerInvitation";

    static InvitationView draft(CustomerInvitation i, InvitationState state, List<InvitedPartnerView> partners, String url) {
        return new InvitationView(i.id(), url, i.letter().recipient(), i.letter().subject(), i.letter().body(), state, partners, i.reusable(), i.customerTenantId(),
                i.createdAt(), i.expiresAt(), null, null, null, Links.self("/customers/invitations/" + i.id()), Attributes.of(TYPE, i.version()));
    }

    static InvitationView received(CustomerInvitation i, InvitationState state, List<InvitedPartnerView> partners) {
        return new InvitationView(i.id(), null, null, null, null, state, partners, null, null, i.createdAt(), i.expiresAt(), null, null, null, null,
                Attributes.of(TYPE, i.version()));
    }

    /** @param missingAt null when nothing is missing */
    InvitationView acceptedBy(UUID customer, String missingAt) {
        return new InvitationView(id, null, null, null, null, state, partners, null, null, createdAt, expiresAt, customer, missingAt != null, missingAt,
                Links.self("/customers/" + customer), attributes);
    }
}
