package io.twotier.customer.grant;

import io.twotier.customer.relationship.CustomerPartners;
import io.twotier.customer.relationship.RelationshipKind;
import io.twotier.customer.relationship.Relationships;
import io.twotier.customer.relationship.ResellerRelationship;
import io.twotier.customer.upstream.subscription.SubscriptionFacts;
import io.twotier.platform.caller.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** The grants of a customer's partners, as far as the caller may know of each other. */
@ApplicationScoped
public class Grants {

    private final CustomerPartners partners;
    private final Relationships relationships;
    private final SubscriptionFacts subscriptions;

    Grants(CustomerPartners partners, Relationships relationships, SubscriptionFacts subscriptions) {
        this.partners = partners;
        this.relationships = relationships;
        this.subscriptions = subscriptions;
    }

    public List<Grant> listed(Caller caller, UUID customer) {
        List<CustomerPartners.Partner> shown = partners.listed(caller, customer);
        Set<UUID> usage = selling(shown.stream().flatMap(partner -> partner.open().stream()).toList(), customer);
        return shown.stream().map(partner -> Grant.of(partner, azure(partner.open(), usage))).toList();
    }

    /** Of the customer's resellers that {@code partner} works with there, itself among them. */
    public AzureAccess azure(UUID partner, UUID customer) {
        List<ResellerRelationship> resellers = relationships.openOf(customer).stream().filter(one -> one.kind() == RelationshipKind.INDIRECT_RESELLER)
                .filter(one -> partner.equals(one.partnerId()) || partner.equals(one.throughProviderId())).toList();
        return azure(resellers, selling(resellers, customer));
    }

    private Set<UUID> selling(List<ResellerRelationship> open, UUID customer) {
        return subscriptions.sellingUsage(open.stream().map(ResellerRelationship::throughProviderId).filter(p -> p != null).collect(Collectors.toSet()), customer);
    }

    private static AzureAccess azure(List<ResellerRelationship> open, Set<UUID> sellingUsage) {
        return open.stream().anyMatch(one -> one.throughProviderId() != null && sellingUsage.contains(one.throughProviderId()))
                ? AzureAccess.PENDING_MANUAL_GRANT : AzureAccess.NONE;
    }
}
