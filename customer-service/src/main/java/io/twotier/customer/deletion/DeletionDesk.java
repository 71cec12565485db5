package io.twotier.customer.deletion;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.twotier.customer.Customer;
import io.twotier.customer.CustomerRejection;
import io.twotier.customer.billing.BillingProfiles;
import io.twotier.customer.relationship.Relationships;
import io.twotier.customer.relationship.ResellerRelationship;
import io.twotier.customer.relationship.Standings;
import io.twotier.customer.upstream.agreement.CustomerAgreementFacts;
import io.twotier.customer.upstream.subscription.SubscriptionFacts;
import io.twotier.customer.upstream.transfer.TransferFacts;
import io.twotier.platform.adminuser.AdminUsers;
import io.twotier.platform.adminuser.Administrator;
import io.twotier.platform.adminuser.IdentityProviderAway;
import io.twotier.platform.caller.Caller;
import io.twotier.platform.command.Check;
import io.twotier.platform.command.Checks;
import io.twotier.platform.command.Commands;
import io.twotier.platform.event.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/** Q27: deletes sandbox customers. Its history and the evidence of consents stay, as the audit does. */
@ApplicationScoped
public class DeletionDesk {

    private static final Logger LOG = Logger.getLogger(DeletionDesk.class);
    private static final String SANDBOX = "sandbox";
    private static final String OF_CUSTOMER = "customerId";

    private final Standings standings;
    private final Relationships relationships;
    private final BillingProfiles billingProfiles;
    private final SubscriptionFacts subscriptions;
    private final TransferFacts transfers;
    private final CustomerAgreementFacts agreements;
    private final AdminUsers adminUsers;
    private final Commands commands;
    private final Outbox outbox;

    DeletionDesk(Standings standings, Relationships relationships, BillingProfiles billingProfiles, SubscriptionFacts subscriptions, TransferFacts transfers,
                 CustomerAgreementFacts agreements, AdminUsers adminUsers, Commands commands, Outbox outbox) {
        this.standings = standings;
        this.relationships = relationships;
        this.billingProfiles = billingProfiles;
        this.subscriptions = subscriptions;
        this.transfers = transfers;
        this.agreements = agreements;
        this.adminUsers = adminUsers;
        this.commands = commands;
        this.outbox = outbox;
    }

    /** Outside of any transaction and before the row is gone, so that whoever is interrupted can ask again: the administrator is removed. */
    public Object prepare(Caller caller, UUID id) {
        String signIn = commands.read(() -> QuarkusTransaction.requiringNew().call(() -> deletable(caller, id).adminSignIn()));
        try {
            adminUsers.remove(new Administrator(signIn, id, Caller.Kind.CUSTOMER));
            return signIn;
        } catch (IdentityProviderAway away) {
            LOG.warnf("the administrator of customer %s cannot be removed: %s", id, away.getMessage());
            throw DeletionRejection.PROVIDER_AWAY.refuse().retryAfter(5);
        }
    }

    @Transactional
    public void delete(Caller caller, UUID id) {
        Customer customer = deletable(caller, id);
        Set<UUID> audience = Stream.concat(Stream.of(id), relationships.openOf(id).stream().map(ResellerRelationship::partnerId)).collect(Collectors.toSet());
        outbox.say(customer.delete(audience));
        relationships.delete(OF_CUSTOMER, id);
        billingProfiles.delete(OF_CUSTOMER, id);
        subscriptions.delete(OF_CUSTOMER, id);
        transfers.delete(OF_CUSTOMER, id);
        agreements.delete(OF_CUSTOMER, id);
    }

    private Customer deletable(Caller caller, UUID id) {
        Standings.Seen seen = standings.seen(caller, id);
        if (seen == null) {
            throw CustomerRejection.NO_SUCH_CUSTOMER.refuse(id);
        }
        Customer customer = seen.customer();
        Checks.demand(Check.that(SANDBOX.equals(customer.environment()), DeletionRejection.NOT_SANDBOX, customer.environment()),
                Check.that(caller.tenant().equals(customer.createdBy()), DeletionRejection.NOT_ITS_CREATOR));
        return customer;
    }
}
