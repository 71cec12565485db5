package io.twotier.customer.invitation.api;

import io.twotier.customer.relationship.Authorisation;
import io.twotier.customer.relationship.RelationshipKind;
import java.util.UUID;

/** A partner of an invitation, and what it may do once the customer accepts (R120). */
public record InvitedPartnerView(UUID id, String name, RelationshipKind kind, boolean canOrder, boolean delegatedAdmin) {

    static InvitedPartnerView of(Authorisation what, String name) {
        return new InvitedPartnerView(what.partner(), name, what.kind(), what.canOrder(), what.delegatedAdmin());
    }
}
