package io.twotier.customer.invitation;

import io.twotier.customer.Customer;
import io.twotier.customer.Customers;
import io.twotier.customer.NewCustomer;
import io.twotier.customer.billing.BillingProfile;
import io.twotier.customer.billing.BillingProfiles;
import io.twotier.customer.relationship.RelationshipDesk;
import io.twotier.customer.relationship.Standings;
import io.twotier.platform.Ids;
import io.twotier.platform.TenantClock;
import io.twotier.platform.caller.Caller;
import io.twotier.platform.command.Check;
import io.twotier.platform.command.Checks;
import io.twotier.platform.event.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

/** The customer's answer to an invitation. */
@ApplicationScoped
public class AnswerDesk {

    private final InvitationDesk desk;
    private final InvitationChecks checks;
    private final InvitationAnswers answers;
    private final Customers customers;
    private final BillingProfiles billingProfiles;
    private final RelationshipDesk relationships;
    private final Standings standings;
    private final Outbox outbox;
    private final TenantClock clock;

    AnswerDesk(InvitationDesk desk, InvitationChecks checks, InvitationAnswers answers, Customers customers, BillingProfiles billingProfiles,
               RelationshipDesk relationships, Standings standings, Outbox outbox, TenantClock clock) {
        this.desk = desk;
        this.checks = checks;
        this.answers = answers;
        this.customers = customers;
        this.billingProfiles = billingProfiles;
        this.relationships = relationships;
        this.standings = standings;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** R119: all partners or none, in one transaction; R150: what the customer has with others, and with these directly, stays. @param newcomer or null */
    @Transactional
    public CustomerInvitation accept(Caller caller, String token, NewCustomer newcomer) {
        CustomerInvitation invitation = desk.byToken(token);
        UUID tenant = caller.tenant();
        Instant now = clock.now(invitation.issuerId());
        Customer known = customers.findById(tenant);
        Checks.enforce(checks.accepting(invitation, tenant, known, newcomer, now), true);
        Set<UUID> audience = new HashSet<>(invitation.partners().all());
        audience.add(tenant);
        Customer customer = known == null ? join(caller, newcomer, invitation, audience, now) : known;
        invitation.authorisations().forEach(what -> relationships.authorise(what, tenant, standings.of(what.partner(), tenant), audience, customer.environment(), now));
        outbox.say(invitation.accept(tenant, now));
        answers.persist(InvitationAnswer.of(Ids.next(), invitation.id(), tenant, true, now, caller.actor()));
        return invitation;
    }

    @Transactional
    public CustomerInvitation decline(Caller caller, String token) {
        CustomerInvitation invitation = desk.byToken(token);
        UUID tenant = caller.tenant();
        Instant now = clock.now(invitation.issuerId());
        Customer known = customers.findById(tenant);
        Checks.demand(
                Check.that(invitation.isFor(tenant), InvitationRejection.NAMED_ANOTHER),
                invitation.openAt(now),
                Check.that(known == null || invitation.environment().equals(known.environment()), InvitationRejection.OTHER_ENVIRONMENT));
        outbox.say(invitation.decline(tenant, now));
        answers.persist(InvitationAnswer.of(Ids.next(), invitation.id(), tenant, false, now, caller.actor()));
        return invitation;
    }

    /** A tenant that was there before us becomes a customer; whoever bills it learns whom. */
    private Customer join(Caller caller, NewCustomer newcomer, CustomerInvitation invitation, Set<UUID> audience, Instant now) {
        Customer customer = Customer.joining(caller.tenant(), Ids.next(), newcomer, invitation.environment(), now);
        outbox.say(customer.complete(null, audience));
        customers.persist(customer);
        billingProfiles.persist(BillingProfile.of(Ids.next(), customer.id(), invitation.partners().seller(), newcomer.billTo()));
        return customer;
    }
}
