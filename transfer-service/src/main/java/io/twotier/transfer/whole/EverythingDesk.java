package io.twotier.transfer.whole;

import io.twotier.platform.caller.Caller;
import io.twotier.platform.command.Check;
import io.twotier.platform.command.Checks;
import io.twotier.transfer.Standings;
import io.twotier.transfer.Transfer;
import io.twotier.transfer.TransferDesk;
import io.twotier.transfer.preview.Preview;
import io.twotier.transfer.upstream.subscription.SubscriptionFacts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/** Creates the transfer of everything a customer has. */
@ApplicationScoped
public class EverythingDesk {

    private static final int MOST_REASONS = 3;

    private final Everything everything;
    private final Standings standings;
    private final TransferDesk desk;

    EverythingDesk(Everything everything, Standings standings, TransferDesk desk) {
        this.everything = everything;
        this.standings = standings;
        this.desk = desk;
    }

    /** @param stays what does not go along */
    record Leaving(Transfer transfer, List<Preview.Stays> stays) {
    }

    /** What holds for a transfer whose subscriptions are named holds for this one: it is created by the same rules, in the same transaction as the look. */
    @Transactional
    public Leaving create(Caller caller, UUID customer, EverythingRequest wanted) {
        Checks.demand(standings.related(customer, caller.tenant()));
        Checks.demandFresh(SubscriptionFacts.source(customer));
        Everything.Holding holding = everything.of(customer, caller.tenant(), wanted.targetPartnerTenantId());
        Checks.demand(Check.that(!holding.movable().isEmpty(), EverythingRejection.NOTHING_MOVES, customer, reasons(holding)));
        return new Leaving(desk.create(caller, customer, holding.request(wanted.onRecord(), wanted.clientReference())), holding.stays());
    }

    private static String reasons(Everything.Holding holding) {
        return holding.stays().isEmpty() ? "it has no subscriptions with the source partner"
                : holding.stays().stream().limit(MOST_REASONS).map(one -> one.subscriptionId() + ": " + one.reason()).collect(Collectors.joining(" "));
    }
}
