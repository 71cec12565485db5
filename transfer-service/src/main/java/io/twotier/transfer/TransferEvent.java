package io.twotier.transfer;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.twotier.platform.event.Payload;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/**
 * What a transfer says of itself. Keyed by the customer; the subject is the transfer.
 *
 * @param clientReference told when it is created and in its snapshot
 * @param lines           what was frozen when it is created, what came of it when it is over, both in its snapshot; none that not both parties may see
 */
public record TransferEvent(@JsonIgnore String type, UUID transferId, String form, UUID customerId, UUID sourcePartnerId, UUID targetPartnerId, String status,
                            String clientReference, List<?> lines) implements Payload {

    static final String CREATED = "io.twotier.transfer.TransferCreated.v1";
    static final String WITHDRAWN = "io.twotier.transfer.TransferWithdrawn.v1";
    static final String REJECTED = "io.twotier.transfer.TransferRejected.v1";
    static final String EXPIRED = "io.twotier.transfer.TransferExpired.v1";
    static final String ACCEPTED = "io.twotier.transfer.TransferAccepted.v1";
    /** All groups, or at least one, were moved. */
    static final String COMPLETED = "io.twotier.transfer.TransferCompleted.v1";
    /** No group was moved; the source keeps everything. */
    static final String FAILED = "io.twotier.transfer.TransferFailed.v1";
    static final String SNAPSHOT = "io.twotier.transfer.TransferSnapshot.v1";

    static TransferEvent created(Transfer transfer) {
        return of(CREATED, transfer, transfer.clientReference(), lines(transfer.groups(), Line::of));
    }

    static TransferEvent of(String type, Transfer transfer) {
        return of(type, transfer, null, null);
    }

    static TransferEvent over(Transfer transfer) {
        List<TransferGroup> told = transfer.groupsSeenBy(transfer.parties().targetId());
        return of(transfer.status() == TransferStatus.FAILED ? FAILED : COMPLETED, transfer, null, lines(told, Outcome::of));
    }

    static TransferEvent snapshot(Transfer transfer) {
        return of(SNAPSHOT, transfer, transfer.clientReference(), lines(transfer.groups(), State::of));
    }

    private static TransferEvent of(String type, Transfer transfer, String clientReference, List<?> lines) {
        Parties parties = transfer.parties();
        return new TransferEvent(type, transfer.id(), transfer.form().wireName(), parties.customerId(), parties.sourceId(), parties.targetId(),
                transfer.wireStatus(), clientReference, lines);
    }

    private static List<?> lines(List<TransferGroup> groups, Function<TransferLine, ?> as) {
        return groups.stream().flatMap(group -> group.lines().stream()).map(as).toList();
    }

    /** A subscription as it was frozen when the transfer was created; an add-on names its base. */
    record Line(String groupId, UUID subscriptionId, UUID parentSubscriptionId, String offerId, int quantity, String billingCycle,
                String friendlyName, String partnerIdOnRecord) {

        static Line of(TransferLine line) {
            return new Line(line.group().id(), line.subscriptionId(), line.parentSubscriptionId(), line.offerId(), line.quantity(),
                    line.billingCycle(), line.friendlyName(), line.partnerIdOnRecord());
        }
    }

    /** What came of a subscription. */
    record Outcome(String groupId, UUID subscriptionId, UUID newSubscriptionId, String orderId, String status, Integer code, String description) {

        static Outcome of(TransferLine line) {
            TransferGroup group = line.group();
            return new Outcome(group.id(), line.subscriptionId(), line.newSubscriptionId(), group.orderId(), group.status().wireName(),
                    group.errorCode(), group.errorDescription());
        }
    }

    /** A subscription in a snapshot. */
    record State(@JsonUnwrapped Line line, UUID newSubscriptionId, String orderId, String status, Integer code,
                 String description) {

        static State of(TransferLine line) {
            Outcome outcome = Outcome.of(line);
            return new State(Line.of(line), outcome.newSubscriptionId(), outcome.orderId(), outcome.status(), outcome.code(), outcome.description());
        }
    }

    /** The command to move one group: base first, then its add-ons. Said again when it stays unanswered. */
    record GroupRequested(UUID transferId, String form, String groupId, UUID customerId, UUID sourcePartnerId, UUID targetPartnerId, List<Line> lines) implements Payload {

        static GroupRequested of(Transfer transfer, TransferGroup group) {
            Parties parties = transfer.parties();
            return new GroupRequested(transfer.id(), transfer.form().wireName(), group.id(), parties.customerId(), parties.sourceId(), parties.targetId(),
                    group.lines().stream().map(Line::of).toList());
        }

        @Override
        public String type() {
            return "io.twotier.transfer.TransferGroupRequested.v1";
        }
    }
}
