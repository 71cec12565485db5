package io.twotier.transfer.operation;

import io.twotier.platform.TenantClock;
import io.twotier.platform.command.Check;
import io.twotier.platform.command.Checks;
import io.twotier.transfer.Transfer;
import io.twotier.transfer.TransferProcess;
import io.twotier.transfer.TransferRejection;
import io.twotier.transfer.TransferSettings;
import io.twotier.transfer.TransferStatus;
import io.twotier.transfer.Transfers;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Looks after the transfers of everybody. What is changed here is held first, as the sweeper holds it: of two who look after the same
 * transfer at once, the second sees what the first has done.
 */
@ApplicationScoped
public class OperationDesk {

    private final Transfers transfers;
    private final TransferProcess process;
    private final TransferSettings settings;
    private final TenantClock clock;

    OperationDesk(Transfers transfers, TransferProcess process, TransferSettings settings, TenantClock clock) {
        this.transfers = transfers;
        this.process = process;
        this.settings = settings;
        this.clock = clock;
    }

    List<Transfer> in(TransferStatus status, UUID after, int most) {
        return transfers.in(status, after, most);
    }

    List<Transfer> stuck(UUID after, int most) {
        return transfers.stuck(clock.now().minus(settings.askAgainAfter()), after, most);
    }

    /** A group that was asked before this moment should have reported. */
    Instant patienceEnds(Transfer transfer) {
        return clock.now(transfer.parties().sourceId()).minus(settings.askAgainAfter());
    }

    /** Withdrawn ones too, which nobody else sees any more. */
    Transfer find(UUID id) {
        return transfers.findByIdOptional(id).orElseThrow(() -> TransferRejection.NO_SUCH_TRANSFER.refuse(id));
    }

    @Transactional
    public Transfer retry(UUID id) {
        Transfer transfer = running(id);
        process.retry(transfer);
        return transfer;
    }

    @Transactional
    public Transfer giveUp(UUID id) {
        Transfer transfer = running(id);
        process.giveUp(transfer);
        return transfer;
    }

    private Transfer running(UUID id) {
        Transfer transfer = transfers.heldIfThere(id).orElseThrow(() -> TransferRejection.NO_SUCH_TRANSFER.refuse(id));
        Checks.demand(Check.that(transfer.status() == TransferStatus.IN_PROGRESS, OperationRejection.NOT_RUNNING, transfer.wireStatus()));
        return transfer;
    }
}
