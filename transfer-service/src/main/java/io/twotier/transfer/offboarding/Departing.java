package io.twotier.transfer.offboarding;

import io.twotier.platform.caller.Caller;
import io.twotier.platform.command.Transactions;
import io.twotier.platform.event.Outbox;
import io.twotier.transfer.Transfer;
import io.twotier.transfer.TransferDesk;
import io.twotier.transfer.TransferMove;
import io.twotier.transfer.Transfers;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;

/**
 * What is done about one customer on behalf of the parties: each in the transaction at hand, together with what is noted of it. Everything is
 * looked at anew by the checks the parties themselves would meet.
 */
@ApplicationScoped
class Departing {

    private final Transfers transfers;
    private final TransferDesk desk;
    private final Outlooks outlooks;
    private final Transactions transactions;
    private final Outbox outbox;

    Departing(Transfers transfers, TransferDesk desk, Outlooks outlooks, Transactions transactions, Outbox outbox) {
        this.transfers = transfers;
        this.desk = desk;
        this.outlooks = outlooks;
        this.transactions = transactions;
        this.outbox = outbox;
    }

    /** Creates the transfer of everything that can move, unless something is missing by now. */
    void request(Offboarding offboarding, Departure departure, Instant now) {
        Outlook outlook = outlooks.of(offboarding, departure.customerId());
        if (outlook.move() != DepartureMove.FIND_READY) {
            departure.found(outlook, now);
            return;
        }
        Caller source = OnBehalf.ofTheSource(offboarding, now);
        String reference = offboarding.clientReference() == null ? offboarding.id().toString() : offboarding.clientReference();
        transactions.part(OnBehalf.work(offboarding, source, "create_transfer", departure.customerId()),
                () -> desk.create(departure.id(), source, departure.customerId(), outlook.holding().request(offboarding.partnerIdOnRecord(), reference)));
        departure.requested(outlook, now);
    }

    /** Accepts its transfer for the target that consented, unless something is missing by now. */
    void accept(Offboarding offboarding, Departure departure, Instant now) {
        List<Missing> missing = outlooks.missing(offboarding, departure.customerId());
        if (!missing.isEmpty()) {
            departure.held(missing, now);
            return;
        }
        Caller target = OnBehalf.ofTheTarget(offboarding, now);
        transactions.part(OnBehalf.work(offboarding, target, "accept_transfer", departure.customerId()),
                () -> desk.accept(target, departure.customerId(), departure.id()));
        departure.accepted(now);
    }

    /** The customer stays; its transfer is withdrawn as long as nobody accepted it. @return whether it was not too late for that */
    boolean callOff(Offboarding offboarding, Departure departure, Instant now) {
        Transfer transfer = departure.status().requested() ? transfers.heldIfThere(departure.id()).orElse(null) : null;
        if (transfer != null) {
            if (!transfer.status().takes(TransferMove.WITHDRAW)) {
                return false;
            }
            Caller source = OnBehalf.ofTheSource(offboarding, now);
            transactions.part(OnBehalf.work(offboarding, source, "withdraw_transfer", departure.customerId()),
                    () -> outbox.say(transfer.withdraw(source.objectId(), now)));
        }
        departure.left(now);
        return true;
    }
}
