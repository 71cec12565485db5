package io.twotier.customer.relationship;

import io.twotier.customer.upstream.partner.PartnerFact;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** How one partner stands with one customer: all its open relationships together. @param about the partner, or null when unknown */
public record Standing(List<ResellerRelationship> open, PartnerFact about) {

    public boolean any() {
        return !open.isEmpty();
    }

    public boolean has(RelationshipKind kind) {
        return of(kind) != null;
    }

    /** The open relationship of this kind, or null. */
    public ResellerRelationship of(RelationshipKind kind) {
        return open.stream().filter(r -> r.kind() == kind).findFirst().orElse(null);
    }

    public boolean resellsThrough(UUID provider) {
        return open.stream().anyMatch(r -> provider.equals(r.throughProviderId()));
    }

    public List<RelationshipKind> kinds() {
        return open.stream().map(ResellerRelationship::kind).distinct().sorted().toList();
    }

    public AcquisitionChannel channel() {
        return open.isEmpty() ? null : open.get(0).acquisitionChannel();
    }

    public boolean administers() {
        return open.stream().anyMatch(ResellerRelationship::administers);
    }

    /** R130: whoever won the customer as reseller does not bill it. */
    public boolean bills() {
        return channel() == AcquisitionChannel.DIRECT;
    }

    public List<String> allowedActions() {
        boolean restricted = about != null && about.restricted() && !has(RelationshipKind.INDIRECT_PROVIDER);
        return AllowedAction.of(channel(), restricted).stream().map(AllowedAction::wireName).toList();
    }

    /** The reseller named for the customer, as the provider and that reseller see it. */
    public UUID associatedPartner() {
        return open.stream().map(r -> r.kind() == RelationshipKind.INDIRECT_RESELLER ? r.partnerId() : r.associatedPartnerId())
                .filter(Objects::nonNull).findFirst().orElse(null);
    }

    /** The providers this partner works through. */
    public Set<UUID> providers() {
        return open.stream().map(ResellerRelationship::throughProviderId).filter(Objects::nonNull).collect(Collectors.toSet());
    }
}
