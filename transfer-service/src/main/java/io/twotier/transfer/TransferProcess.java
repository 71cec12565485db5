package io.twotier.transfer;

import io.twotier.platform.TenantClock;
import io.twotier.platform.event.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** What happens to an accepted transfer without its parties: groups report, or stay silent. */
@ApplicationScoped
public class TransferProcess {

    private static final Instant WHENEVER = Instant.MAX;

    private final Transfers transfers;
    private final TenantClock clock;
    private final Outbox outbox;
    private final Event<Outcomes.Ended> ended;

    TransferProcess(Transfers transfers, TenantClock clock, Outbox outbox, Event<Outcomes.Ended> ended) {
        this.transfers = transfers;
        this.clock = clock;
        this.outbox = outbox;
        this.ended = ended;
    }

    @Transactional
    public void groupMoved(UUID id, String group, MovedOrder order) {
        Transfer transfer = transfers.held(id);
        transfer.groupMoved(group, order, now(transfer)).ifPresent(event -> end(id, event));
    }

    @Transactional
    public void groupFailed(UUID id, String group, Integer code, String description) {
        Transfer transfer = transfers.held(id);
        transfer.groupFailed(group, code == null ? TransferRejection.GROUP_FAILED : code, description, now(transfer))
                .ifPresent(event -> end(id, event));
    }

    /** The same question again for silent groups; after {@code atMost} times without an answer the group fails. */
    @Transactional
    public void pursue(UUID id, Instant now, Duration patience, int atMost) {
        Transfer transfer = transfers.held(id);
        transfer.pursue(now.minus(patience), atMost, now).forEach(outbox::say);
        ended.fire(new Outcomes.Ended(id));
    }

    /** Asks at once for every group that has not reported, however often that was done; the sweeper's patience begins anew with it. */
    @Transactional
    public void retry(Transfer transfer) {
        transfer.pursue(WHENEVER, Integer.MAX_VALUE, now(transfer)).forEach(outbox::say);
    }

    /** Waits no more for groups that have not reported. One that was moved after all still counts: {@link Transfer#groupMoved} corrects what is said here. */
    @Transactional
    public void giveUp(Transfer transfer) {
        transfer.pursue(WHENEVER, 0, now(transfer)).forEach(outbox::say);
        ended.fire(new Outcomes.Ended(transfer.id()));
    }

    @Transactional
    public void expire(UUID id, Instant now) {
        Transfer transfer = transfers.held(id);
        if (transfer.status().takes(TransferMove.EXPIRE)) {
            outbox.say(transfer.expire(now));
        }
    }

    private Instant now(Transfer transfer) {
        return clock.now(transfer.parties().sourceId());
    }

    private void end(UUID id, io.twotier.platform.event.Event event) {
        outbox.say(event);
        ended.fire(new Outcomes.Ended(id));
    }
}
