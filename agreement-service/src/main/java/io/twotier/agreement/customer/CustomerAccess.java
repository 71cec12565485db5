package io.twotier.agreement.customer;

import io.twotier.agreement.upstream.customer.CustomerFact;
import io.twotier.agreement.upstream.customer.CustomerFacts;
import io.twotier.agreement.upstream.customer.RelationshipFact;
import io.twotier.agreement.upstream.customer.RelationshipFacts;
import io.twotier.platform.caller.Caller;
import io.twotier.platform.command.Check;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** R113: who may see and act below a customer. Unknown, foreign, former and deleted are the same answer. */
@ApplicationScoped
class CustomerAccess {

    private final CustomerFacts customers;
    private final RelationshipFacts relationships;

    CustomerAccess(CustomerFacts customers, RelationshipFacts relationships) {
        this.customers = customers;
        this.relationships = relationships;
    }

    /** A customer as this caller stands to it. @param known null when nobody told us of it, or it is deleted @param open the relationships of all its partners */
    record Standing(Caller caller, UUID customerId, CustomerFact known, List<RelationshipFact> open) {

        Check related() {
            boolean own = caller.operator() || caller.customer() && caller.tenant().equals(customerId);
            return Check.that(known != null && (own || caller.partner() && serves(caller.tenant())), CustomerAgreementRejection.NO_RELATIONSHIP, caller.tenant(),
                    customerId)
                    .reading(CustomerFacts.source(customerId));
        }

        /** Of the customer, or null when it is not known. */
        String country() {
            return known == null ? null : known.country();
        }

        boolean serves(UUID partner) {
            return open.stream().anyMatch(relationship -> relationship.partnerId().equals(partner));
        }

        /** Whether the caller sells to the customer itself, and is not only a provider's reseller there. */
        boolean sells() {
            return open.stream().anyMatch(relationship -> relationship.partnerId().equals(caller.tenant()) && relationship.sells());
        }

        /** Whether this partner and the caller serve the customer together, as reseller and provider. */
        boolean sharedWith(UUID partner) {
            return open.stream().anyMatch(one -> one.partnerId().equals(caller.tenant()) && one.through(partner) && serves(partner)
                    || one.partnerId().equals(partner) && one.through(caller.tenant()));
        }
    }

    Standing standing(Caller caller, UUID customer) {
        return new Standing(caller, customer, customers.existing(customer), relationships.openOf(customer));
    }
}
