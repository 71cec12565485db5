package io.twotier.customer.invitation;

import io.twotier.customer.relationship.Authorisation;
import io.twotier.customer.relationship.RelationshipKind;
import io.twotier.customer.upstream.partner.PartnerFact;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.List;
import java.util.UUID;

/**
 * Whom a customer is asked to authorise: one partner alone, or a provider and a reseller together (R114).
 *
 * @param seller   who bills: a direct-bill partner, or a provider
 * @param reseller or null
 */
@Embeddable
public record InvitedPartners(@Column(name = "seller_id") UUID seller,
                              @Enumerated(EnumType.STRING) @Column(name = "seller_kind") RelationshipKind sellerKind,
                              @Column(name = "reseller_id") UUID reseller) {

    /** @param known the caller, or null when unknown */
    static InvitedPartners of(UUID caller, PartnerFact known, NewInvitation asked) {
        if (asked.reseller() == null && (asked.provider() == null || asked.provider().equals(caller))) {
            return new InvitedPartners(caller, known != null && known.provider() ? RelationshipKind.INDIRECT_PROVIDER : RelationshipKind.DIRECT, null);
        }
        return new InvitedPartners(asked.provider() == null ? caller : asked.provider(), RelationshipKind.INDIRECT_PROVIDER,
                asked.reseller() == null ? caller : asked.reseller());
    }

    public boolean both() {
        return reseller != null;
    }

    boolean direct() {
        return sellerKind == RelationshipKind.DIRECT;
    }

    public List<UUID> all() {
        return both() ? List.of(seller, reseller) : List.of(seller);
    }

    /** R120: what each of them may do once the customer accepts. @param delegatedAdmin for the seller */
    public List<Authorisation> authorisations(boolean delegatedAdmin) {
        Authorisation ofSeller = new Authorisation(seller, sellerKind, null, reseller, delegatedAdmin);
        return both() ? List.of(ofSeller, new Authorisation(reseller, RelationshipKind.INDIRECT_RESELLER, seller, null, true)) : List.of(ofSeller);
    }
}
