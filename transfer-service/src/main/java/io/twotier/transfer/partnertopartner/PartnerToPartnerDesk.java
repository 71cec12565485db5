package io.twotier.transfer.partnertopartner;

import io.twotier.platform.Ids;
import io.twotier.platform.TenantClock;
import io.twotier.platform.caller.Caller;
import io.twotier.platform.command.Checks;
import io.twotier.platform.command.PlatformRejection;
import io.twotier.platform.command.Preconditions;
import io.twotier.platform.event.Outbox;
import io.twotier.transfer.Candidates;
import io.twotier.transfer.Eligibility;
import io.twotier.transfer.Parties;
import io.twotier.transfer.Standing;
import io.twotier.transfer.Standings;
import io.twotier.transfer.Transfer;
import io.twotier.transfer.TransferDesk;
import io.twotier.transfer.TransferForm;
import io.twotier.transfer.TransferSettings;
import io.twotier.transfer.Transfers;
import io.twotier.transfer.api.Acceptance;
import io.twotier.transfer.api.PartnerTransferRequest;
import io.twotier.transfer.upstream.subscription.SubscriptionFacts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/** What the parties of a request from partner to partner can do; the process that follows is that of every transfer. */
@ApplicationScoped
public class PartnerToPartnerDesk {

    private final TransferDesk desk;
    private final Transfers transfers;
    private final Standings standings;
    private final Footings footings;
    private final TransferSettings settings;
    private final Preconditions preconditions;
    private final TenantClock clock;
    private final Outbox outbox;

    PartnerToPartnerDesk(TransferDesk desk, Transfers transfers, Standings standings, Footings footings, TransferSettings settings,
                         Preconditions preconditions, TenantClock clock, Outbox outbox) {
        this.desk = desk;
        this.transfers = transfers;
        this.standings = standings;
        this.footings = footings;
        this.settings = settings;
        this.preconditions = preconditions;
        this.clock = clock;
        this.outbox = outbox;
    }

    /** By the target. R113: whether it is at home with the customer is asked before anything else, and alone. */
    @Transactional
    public Transfer create(Caller caller, UUID customer, PartnerTransferRequest wanted) {
        UUID source = wanted.sourcePartnerTenantId();
        Checks.demandFresh(standings.related(customer, caller.tenant()));
        Checks.demandFresh(Standing.sources(customer, source, caller.tenant()));
        Standing standing = standings.of(customer, source, caller.tenant());
        RequestRules rules = new RequestRules(footings.of(standing), footings.onRecord(standing, wanted.onRecord()), wanted,
                transfers.pending(customer, source, caller.tenant()).orElse(null));
        Checks.enforce(rules.checks(), true);
        Transfer transfer = Transfer.of(Ids.next(), rules.proposal(settings.requestExpiresAfter()), caller.objectId(), clock.now(caller.tenant()));
        outbox.say(transfer.created());
        transfers.persist(transfer);
        return transfer;
    }

    /** By the source, which names what moves. Held meanwhile, so that of two at once the second finds it accepted, not its lines spoken for by itself. */
    @Transactional
    public Transfer accept(Caller caller, UUID customer, UUID id, Acceptance acceptance) {
        Transfer transfer = transfers.heldIfThere(ofThisForm(caller, customer, id).id()).orElseThrow();
        Parties parties = transfer.parties();
        Checks.demandFresh(Standing.sources(customer, parties.sourceId(), parties.targetId()));
        Checks.demandFresh(SubscriptionFacts.source(customer));
        Standing standing = standings.of(customer, parties.sourceId(), parties.targetId());
        LineRules rules = new LineRules(transfer, caller.tenant(), footings.of(standing), footings.onRecord(standing, transfer.wish().partnerOnRecord()),
                desk.candidates(transfer.form(), parties.sourceId(), customer), acceptance.lineItems());
        Checks.enforce(rules.checks(), true);
        preconditions.match(transfer.version());
        transfer.accept(rules.groups(), caller.objectId(), clock.now(caller.tenant())).forEach(outbox::say);
        return transfer;
    }

    /**
     * R171, R172, R174: of every listed subscription of the caller's whether it could move to a partner that asks for it.
     *
     * @param target who would ask, or null: then nothing is told of what stands between the two
     */
    @Transactional
    public List<Eligibility> eligibilities(Caller caller, UUID customer, UUID target) {
        Standing standing = standings.of(customer, caller.tenant(), target == null ? Ids.NOTHING : target);
        return desk.eligibilities(TransferForm.PARTNER_TO_PARTNER, standing, footings.of(standing).asTheSourceIsTold(target != null), List.of());
    }

    /** The acceptance of a request with all that can move and was asked for, as far as one takes it. */
    public Acceptance everything(Transfer transfer) {
        Candidates candidates = desk.candidates(transfer.form(), transfer.parties().sourceId(), transfer.parties().customerId());
        return new Acceptance(Acceptance.WORD, candidates.eligibilities(List.of(), List.of()).stream()
                .filter(one -> one.base() == null && one.blockers().isEmpty() && transfer.wish().includes(candidates.productType(one.subscription())))
                .limit(LineRules.MOST).map(one -> new Acceptance.Named(one.subscription(), null)).toList());
    }

    /** By the target that created it, as long as it is not answered. */
    @Transactional
    public Transfer cancel(Caller caller, UUID customer, UUID id) {
        return desk.withdraw(caller, customer, ofThisForm(caller, customer, id).id());
    }

    /** What the other form has a call of its own for is no change of it. */
    private Transfer ofThisForm(Caller caller, UUID customer, UUID id) {
        Transfer transfer = desk.find(caller, customer, id);
        if (transfer.form() != TransferForm.PARTNER_TO_PARTNER) {
            throw PlatformRejection.INVALID.refuse("status can only be changed to reject");
        }
        return transfer;
    }
}
