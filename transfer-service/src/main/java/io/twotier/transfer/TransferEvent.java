package io.twotier.transfer;

import io.twotier.platform.event.Payload;
import java.util.List;
import java.util.UUID;

/** Everything a transfer says. Keyed by the customer; the subject is the transfer. */
public sealed interface TransferEvent extends Payload {

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

    record TransferCreated(UUID transferId, UUID customerId, UUID sourcePartnerId, UUID targetPartnerId, String status, String clientReference,
                           List<Line> lines) implements TransferEvent {

        TransferCreated(UUID transferId, Parties parties, String status, String clientReference, List<Line> lines) {
            this(transferId, parties.customerId(), parties.sourceId(), parties.targetId(), status, clientReference, lines);
        }

        @Override
        public String type() {
            return "io.twotier.transfer.TransferCreated.v1";
        }
    }

    record TransferWithdrawn(UUID transferId, UUID customerId, UUID sourcePartnerId, UUID targetPartnerId, String status) implements TransferEvent {

        TransferWithdrawn(UUID transferId, Parties parties, String status) {
            this(transferId, parties.customerId(), parties.sourceId(), parties.targetId(), status);
        }

        @Override
        public String type() {
            return "io.twotier.transfer.TransferWithdrawn.v1";
        }
    }

    record TransferRejected(UUID transferId, UUID customerId, UUID sourcePartnerId, UUID targetPartnerId, String status) implements TransferEvent {

        TransferRejected(UUID transferId, Parties parties, String status) {
            this(transferId, parties.customerId(), parties.sourceId(), parties.targetId(), status);
        }

        @Override
        public String type() {
            return "io.twotier.transfer.TransferRejected.v1";
        }
    }

    record TransferExpired(UUID transferId, UUID customerId, UUID sourcePartnerId, UUID targetPartnerId, String status) implements TransferEvent {

        TransferExpired(UUID transferId, Parties parties, String status) {
            this(transferId, parties.customerId(), parties.sourceId(), parties.targetId(), status);
        }

        @Override
        public String type() {
            return "io.twotier.transfer.TransferExpired.v1";
        }
    }

    record TransferAccepted(UUID transferId, UUID customerId, UUID sourcePartnerId, UUID targetPartnerId, String status) implements TransferEvent {

        TransferAccepted(UUID transferId, Parties parties, String status) {
            this(transferId, parties.customerId(), parties.sourceId(), parties.targetId(), status);
        }

        @Override
        public String type() {
            return "io.twotier.transfer.TransferAccepted.v1";
        }
    }

    /** The command to move one group: base first, then its add-ons. Said again when it stays unanswered. */
    record TransferGroupRequested(UUID transferId, String groupId, UUID customerId, UUID sourcePartnerId, UUID targetPartnerId,
                                  List<Line> lines) implements TransferEvent {

        TransferGroupRequested(UUID transferId, String groupId, Parties parties, List<Line> lines) {
            this(transferId, groupId, parties.customerId(), parties.sourceId(), parties.targetId(), lines);
        }

        @Override
        public String type() {
            return "io.twotier.transfer.TransferGroupRequested.v1";
        }
    }

    /** All groups, or at least one, were moved. */
    record TransferCompleted(UUID transferId, UUID customerId, UUID sourcePartnerId, UUID targetPartnerId, String status,
                             List<Outcome> lines) implements TransferEvent {

        TransferCompleted(UUID transferId, Parties parties, String status, List<Outcome> lines) {
            this(transferId, parties.customerId(), parties.sourceId(), parties.targetId(), status, lines);
        }

        @Override
        public String type() {
            return "io.twotier.transfer.TransferCompleted.v1";
        }
    }

    /** No group was moved; the source keeps everything. */
    record TransferFailed(UUID transferId, UUID customerId, UUID sourcePartnerId, UUID targetPartnerId, String status,
                          List<Outcome> lines) implements TransferEvent {

        TransferFailed(UUID transferId, Parties parties, String status, List<Outcome> lines) {
            this(transferId, parties.customerId(), parties.sourceId(), parties.targetId(), status, lines);
        }

        @Override
        public String type() {
            return "io.twotier.transfer.TransferFailed.v1";
        }
    }
}
