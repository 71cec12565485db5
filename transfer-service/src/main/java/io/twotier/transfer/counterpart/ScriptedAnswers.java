package io.twotier.transfer.counterpart;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.twotier.platform.TenantClock;
import io.twotier.platform.caller.Caller;
import io.twotier.platform.caller.Role;
import io.twotier.platform.command.Origin;
import io.twotier.platform.command.Refused;
import io.twotier.platform.command.Transactions;
import io.twotier.platform.command.Work;
import io.twotier.platform.simulation.Present;
import io.twotier.platform.simulation.Sweep;
import io.twotier.transfer.Transfer;
import io.twotier.transfer.TransferDesk;
import io.twotier.transfer.TransferForm;
import io.twotier.transfer.TransferMove;
import io.twotier.transfer.Transfers;
import io.twotier.transfer.partnertopartner.PartnerToPartnerDesk;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * Answers for scripted partners when their time has come, at the desk where they would answer themselves: what would refuse them refuses the script,
 * which then tries again with every sweep. Safe on several replicas: the second finds the transfer answered.
 */
@ApplicationScoped
class ScriptedAnswers implements Sweep {

    private static final Logger LOG = Logger.getLogger(ScriptedAnswers.class);
    private static final String ACTOR = "script";

    private final Counterparts counterparts;
    private final Transfers transfers;
    private final TransferDesk desk;
    private final PartnerToPartnerDesk partnerDesk;
    private final Transactions transactions;
    private final TenantClock clock;

    ScriptedAnswers(Counterparts counterparts, Transfers transfers, TransferDesk desk, PartnerToPartnerDesk partnerDesk, Transactions transactions,
                    TenantClock clock) {
        this.counterparts = counterparts;
        this.transfers = transfers;
        this.desk = desk;
        this.partnerDesk = partnerDesk;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Scheduled(every = "${twotier.transfer.sweep-every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @ActivateRequestContext
    void now() {
        sweep(clock.now());
    }

    @Override
    @ActivateRequestContext
    public int sweep(Present present) {
        List<UUID> asked = QuarkusTransaction.requiringNew().call(() -> counterparts.asked(present).stream().map(Transfer::id).toList());
        return (int) asked.stream().filter(transfer -> answered(transfer, present.now())).count();
    }

    private boolean answered(UUID id, Instant now) {
        try {
            return transactions.run(Work.by(Origin.system(ACTOR, "answer_by_script")), () -> answer(transfers.findById(id), now)).value();
        } catch (Refused refused) {
            LOG.infof("the script of transfer %s is refused: %d %s", id, refused.rejection().code(), refused.getMessage());
        } catch (RuntimeException failed) {
            LOG.infof("transfer %s is answered by its script later: %s", id, failed.getMessage());
        }
        return false;
    }

    private boolean answer(Transfer transfer, Instant now) {
        UUID asked = transfer.answerer();
        Counterpart script = counterparts.findById(asked);
        Answer answer = script == null || !transfer.status().takes(TransferMove.ACCEPT) ? Answer.NEVER
                : script.answerTo(transfer.form(), transfer.course().createdAt(), now);
        Caller caller = new Caller(asked, Caller.Kind.PARTNER, Set.of(Role.AA), false, ACTOR, ACTOR, null, clock.now());
        switch (answer) {
            case ACCEPT -> accept(caller, transfer);
            case REJECT -> desk.reject(caller, transfer.parties().customerId(), transfer.id());
            case NEVER -> {
                return false;
            }
        }
        return true;
    }

    private void accept(Caller caller, Transfer transfer) {
        if (transfer.form() == TransferForm.PARTNER_TO_PARTNER) {
            partnerDesk.accept(caller, transfer.parties().customerId(), transfer.id(), partnerDesk.everything(transfer));
        } else {
            desk.accept(caller, transfer.parties().customerId(), transfer.id());
        }
    }
}
