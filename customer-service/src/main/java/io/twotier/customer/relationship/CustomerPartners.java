package io.twotier.customer.relationship;

import io.twotier.customer.upstream.partner.PartnerFact;
import io.twotier.customer.upstream.partner.PartnerFacts;
import io.twotier.platform.caller.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The partners of a customer, as far as the caller may know of each other. */
@ApplicationScoped
public class CustomerPartners {

    private final Standings standings;
    private final Relationships relationships;
    private final PartnerFacts partners;

    CustomerPartners(Standings standings, Relationships relationships, PartnerFacts partners) {
        this.standings = standings;
        this.relationships = relationships;
        this.partners = partners;
    }

    /** A partner of the customer. @param about the partner, or null when unknown */
    public record Partner(UUID id, List<ResellerRelationship> open, PartnerFact about) {

        public Standing standing() {
            return new Standing(open, about);
        }
    }

    /** R145: all of them for the customer itself; for a partner itself and those it works with here, never a stranger. */
    public List<Partner> listed(Caller caller, UUID customer) {
        standings.below(caller, customer);
        List<ResellerRelationship> all = relationships.openOf(customer);
        return grouped(caller.customer() ? all : all.stream().filter(r -> concerns(r, caller.tenant(), all)).toList());
    }

    /** The others the calling partner works with for this customer: its resellers if it is the provider, its providers if it resells. */
    public List<Partner> counterparts(Caller caller, UUID customer) {
        return listed(caller, customer).stream().filter(p -> !p.id().equals(caller.tenant())).toList();
    }

    private static boolean concerns(ResellerRelationship one, UUID partner, List<ResellerRelationship> all) {
        return one.partnerId().equals(partner) || partner.equals(one.throughProviderId())
                || one.kind() == RelationshipKind.INDIRECT_PROVIDER
                && all.stream().anyMatch(r -> r.partnerId().equals(partner) && one.partnerId().equals(r.throughProviderId()));
    }

    private List<Partner> grouped(List<ResellerRelationship> shown) {
        Map<UUID, List<ResellerRelationship>> byPartner = new LinkedHashMap<>();
        shown.forEach(r -> byPartner.computeIfAbsent(r.partnerId(), id -> new java.util.ArrayList<>()).add(r));
        Map<UUID, PartnerFact> facts = partners.about(byPartner.keySet());
        return byPartner.entrySet().stream().map(e -> new Partner(e.getKey(), e.getValue(), facts.get(e.getKey()))).toList();
    }
}
