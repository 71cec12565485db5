package io.twotier.transfer;

import io.twotier.platform.Ids;
import io.twotier.platform.TenantClock;
import io.twotier.platform.caller.Caller;
import io.twotier.platform.command.Check;
import io.twotier.platform.command.Checks;
import io.twotier.platform.command.Preconditions;
import io.twotier.platform.command.Source;
import io.twotier.platform.command.Work;
import io.twotier.platform.event.Outbox;
import io.twotier.transfer.api.TransferRequest;
import io.twotier.transfer.upstream.subscription.SubscriptionFact;
import io.twotier.transfer.upstream.subscription.SubscriptionFacts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** What the parties can do with transfers. */
@ApplicationScoped
public class TransferDesk {

    private final Transfers transfers;
    private final SubscriptionFacts subscriptions;
    private final Standings standings;
    private final TransferSettings settings;
    private final Preconditions preconditions;
    private final TenantClock clock;
    private final Outbox outbox;

    TransferDesk(Transfers transfers, SubscriptionFacts subscriptions, Standings standings, TransferSettings settings, Preconditions preconditions,
                 TenantClock clock, Outbox outbox) {
        this.transfers = transfers;
        this.subscriptions = subscriptions;
        this.standings = standings;
        this.settings = settings;
        this.preconditions = preconditions;
        this.clock = clock;
        this.outbox = outbox;
    }

    /**
     * R171, R172, R174: every listed subscription of the caller's, add-ons included.
     *
     * @param target the provider they are meant for, or null: then nothing is told of what stands between the two
     */
    @Transactional
    public List<Eligibility> eligibilities(Caller caller, UUID customer, UUID target) {
        Standing standing = standings.of(customer, caller.tenant(), target == null ? Ids.NOTHING : target);
        return eligibilities(TransferForm.DIRECT_TO_INDIRECT, standing, CreationRules.between(standing, target != null), target == null ? List.of() : standing.neededToAccept());
    }

    /** The same in a form. @param between what stands between the parties, whichever subscription it is @param warnings what will keep the target from accepting */
    @Transactional
    public List<Eligibility> eligibilities(TransferForm form, Standing standing, List<Check> between, List<Check> warnings) {
        Candidates candidates = candidates(form, standing.sourceId(), standing.customerId());
        Checks.demandFresh(standing.related());
        Checks.demandFresh(standing.notInTheSandbox());
        Checks.demandFresh(Stream.concat(Stream.of(candidates.facts()), Stream.of(between, warnings).flatMap(List::stream).flatMap(check -> check.sources().stream()))
                .distinct().toArray(Source[]::new));
        return candidates.eligibilities(between, warnings);
    }

    /** The same of the source of a transfer, and only what concerns each subscription itself. */
    public List<Eligibility> eligibilities(TransferForm form, UUID source, UUID customer) {
        return candidates(form, source, customer).eligibilities(List.of(), List.of());
    }

    @Transactional
    public Transfer create(Caller caller, UUID customer, TransferRequest wanted) {
        return create(Ids.next(), caller, customer, wanted);
    }

    /**
     * What is only tried is told everything that stands in the way, also what would do so only later, at the target's acceptance.
     *
     * @param id of the transfer; whoever gave it beforehand can create it once only
     */
    @Transactional
    public Transfer create(UUID id, Caller caller, UUID customer, TransferRequest wanted) {
        Checks.demandFresh(Standing.sources(customer, caller.tenant(), wanted.targetPartnerTenantId()));
        Standing standing = standings.of(customer, caller.tenant(), wanted.targetPartnerTenantId());
        Checks.demandFresh(standing.related());
        CreationRules rules = new CreationRules(standing, candidates(TransferForm.DIRECT_TO_INDIRECT, caller.tenant(), customer), wanted,
                mpnId -> standings.anyoneHolds(mpnId, standing.source()), settings.agreementAtCreation());
        List<Check> checks = rules.checks();
        boolean refused = checks.stream().anyMatch(check -> !check.passed());
        Checks.enforce(refused && Work.current().isTried() ? rules.checksOfBothSides() : checks, true);
        Transfer transfer = Transfer.of(id, rules.proposal(settings.expiresAfter().orElse(null)), caller.objectId(), clock.now(caller.tenant()));
        outbox.say(transfer.created());
        transfers.persist(transfer);
        return transfer;
    }

    @Transactional
    public Transfer withdraw(Caller caller, UUID customer, UUID id) {
        Transfer transfer = find(caller, customer, id);
        Checks.demand(
                transfer.makes(TransferMove.WITHDRAW, caller.tenant()),
                Check.that(transfer.status().takes(TransferMove.WITHDRAW), transfer.status().refusal()));
        preconditions.match(transfer.version());
        outbox.say(transfer.withdraw(caller.objectId(), clock.now(caller.tenant())));
        return transfer;
    }

    @Transactional
    public Transfer reject(Caller caller, UUID customer, UUID id) {
        Transfer transfer = find(caller, customer, id);
        Checks.demand(
                transfer.makes(TransferMove.REJECT, caller.tenant()),
                Check.that(transfer.status().takes(TransferMove.REJECT), transfer.status().refusal()));
        preconditions.match(transfer.version());
        outbox.say(transfer.reject(caller.objectId(), clock.now(caller.tenant())));
        return transfer;
    }

    @Transactional
    public Transfer accept(Caller caller, UUID customer, UUID id) {
        Transfer transfer = find(caller, customer, id);
        Parties parties = transfer.parties();
        Checks.demandFresh(Standing.sources(customer, parties.sourceId(), parties.targetId()));
        Standing standing = standings.of(customer, parties.sourceId(), parties.targetId());
        Checks.enforce(AcceptanceRules.checks(transfer, caller.tenant(), standing), true);
        preconditions.match(transfer.version());
        transfer.accept(caller.objectId(), clock.now(caller.tenant())).forEach(outbox::say);
        return transfer;
    }

    @Transactional
    public Transfer find(Caller caller, UUID customer, UUID id) {
        Checks.demand(standings.related(customer, caller.tenant()));
        return transfers.seenBy(caller.tenant(), customer, id).orElseThrow(() -> TransferRejection.NO_SUCH_TRANSFER.refuse(id));
    }

    /** What a partner has with a customer, as this form looks at it. */
    public Candidates candidates(TransferForm form, UUID source, UUID customer) {
        List<SubscriptionFact> listed = subscriptions.listedFor(source, customer);
        return new Candidates(form, customer, listed, transfers.openWith(listed.stream().map(SubscriptionFact::id).toList()));
    }
}
