package io.twotier.customer.relationship;

import io.twotier.customer.Customer;
import io.twotier.customer.Customers;
import io.twotier.customer.upstream.partner.PartnerFacts;
import io.twotier.platform.caller.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** The second check of every call: whether, and how, the caller stands with the customer. */
@ApplicationScoped
public class Standings {

    private final Customers customers;
    private final Relationships relationships;
    private final PartnerFacts partners;

    Standings(Customers customers, Relationships relationships, PartnerFacts partners) {
        this.customers = customers;
        this.relationships = relationships;
        this.partners = partners;
    }

    /** A customer that the caller may see, and how it stands with it. {@code standing} holds nothing when it is the caller itself. */
    public record Seen(Customer customer, Standing standing) {
    }

    /** What the caller may see of this customer, or null: an unknown, an unfinished and a foreign one are alike. */
    public Seen seen(Caller caller, UUID id) {
        Customer customer = customers.visible(id);
        if (customer == null) {
            return null;
        }
        if (caller.customer()) {
            return caller.tenant().equals(id) ? new Seen(customer, new Standing(List.of(), null)) : null;
        }
        Standing standing = of(caller.tenant(), id);
        return standing.any() ? new Seen(customer, standing) : null;
    }

    /** R113: as {@link #seen}, for everything below a customer. */
    public Seen below(Caller caller, UUID id) {
        Seen seen = seen(caller, id);
        if (seen == null) {
            throw RelationshipRejection.NO_RELATIONSHIP.refuse(caller.tenant(), id);
        }
        return seen;
    }

    public Standing of(UUID partner, UUID customer) {
        return new Standing(relationships.open(partner, customer), partners.about(partner).orElse(null));
    }
}
