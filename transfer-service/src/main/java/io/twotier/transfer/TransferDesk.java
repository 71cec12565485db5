package io.twotier.transfer;

import io.twotier.platform.Ids;
import io.twotier.platform.TenantClock;
import io.twotier.platform.caller.Caller;
import io.twotier.platform.command.Check;
import io.twotier.platform.command.Checks;
import io.twotier.platform.command.Preconditions;
import io.twotier.platform.event.Outbox;
import io.twotier.transfer.api.TransferRequest;
import io.twotier.transfer.upstream.subscription.SubscriptionFact;
import io.twotier.transfer.upstream.subscription.SubscriptionFacts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/** What the parties can do with transfers. */
@ApplicationScoped
public class TransferDesk {

    private final Transfers transfers;
    private final SubscriptionFacts subscriptions;
    private final Standings standings;
    private final Preconditions preconditions;
    private final TenantClock clock;
    private final Outbox outbox;

    TransferDesk(Transfers transfers, SubscriptionFacts subscriptions, Standings standings, Preconditions preconditions, TenantClock clock, Outbox outbox) {
        this.transfers = transfers;
        this.subscriptions = subscriptions;
        this.standings = standings;
        this.preconditions = preconditions;
        this.clock = clock;
        this.outbox = outbox;
    }

    /** R171, R172, R174: every listed subscription of the caller's, add-ons included. */
    @Transactional
    public List<Eligibility> eligibilities(Caller caller, UUID customer) {
        Candidates candidates = candidates(caller, customer);
        Standing standing = standings.of(customer, caller.tenant(), Ids.NOTHING);
        Checks.demandFresh(standing.related());
        Checks.demandFresh(standing.notInTheSandbox(), candidates.upToDate());
        return candidates.eligibilities();
    }

    @Transactional
    public Transfer create(Caller caller, UUID customer, TransferRequest wanted) {
        Standing standing = standings.of(customer, caller.tenant(), wanted.targetPartnerTenantId());
        Checks.demandFresh(standing.related());
        CreationRules rules = new CreationRules(standing, candidates(caller, customer), wanted, standings::anyoneHolds);
        Checks.enforce(rules.checks(), true);
        Transfer transfer = Transfer.of(Ids.next(), rules.proposal(), caller.objectId(), clock.now(caller.tenant()));
        outbox.say(transfer.created());
        transfers.persist(transfer);
        return transfer;
    }

    @Transactional
    public void withdraw(Caller caller, UUID customer, UUID id) {
        Transfer transfer = find(caller, customer, id);
        Checks.demand(
                Check.that(transfer.parties().sourceId().equals(caller.tenant()), TransferRejection.OTHER_PARTY, "source"),
                Check.that(transfer.status().takes(TransferMove.WITHDRAW), transfer.status().refusal()));
        preconditions.match(transfer.version());
        outbox.say(transfer.withdraw(caller.objectId(), clock.now(caller.tenant())));
    }

    @Transactional
    public Transfer reject(Caller caller, UUID customer, UUID id) {
        Transfer transfer = find(caller, customer, id);
        Checks.demand(
                Check.that(transfer.parties().targetId().equals(caller.tenant()), TransferRejection.OTHER_PARTY, "target"),
                Check.that(transfer.status().takes(TransferMove.REJECT), transfer.status().refusal()));
        preconditions.match(transfer.version());
        outbox.say(transfer.reject(caller.objectId(), clock.now(caller.tenant())));
        return transfer;
    }

    @Transactional
    public Transfer accept(Caller caller, UUID customer, UUID id) {
        Transfer transfer = find(caller, customer, id);
        Parties parties = transfer.parties();
        Standing standing = standings.of(customer, parties.sourceId(), parties.targetId());
        Checks.enforce(AcceptanceRules.checks(transfer, parties.targetId().equals(caller.tenant()), standing), true);
        preconditions.match(transfer.version());
        transfer.accept(caller.objectId(), clock.now(caller.tenant())).forEach(outbox::say);
        return transfer;
    }

    @Transactional
    public Transfer find(Caller caller, UUID customer, UUID id) {
        Checks.demand(standings.related(customer, caller.tenant()));
        return transfers.seenBy(caller.tenant(), customer, id).orElseThrow(() -> TransferRejection.NO_SUCH_TRANSFER.refuse(id));
    }

    private Candidates candidates(Caller caller, UUID customer) {
        List<SubscriptionFact> listed = subscriptions.listedFor(caller.tenant(), customer);
        return new Candidates(customer, listed, transfers.openWith(listed.stream().map(SubscriptionFact::id).toList()));
    }
}
