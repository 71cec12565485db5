package io.twotier.transfer.operation;

import io.twotier.platform.wire.Attributes;
import io.twotier.platform.wire.Links;
import io.twotier.platform.wire.Resource;
import io.twotier.transfer.GroupStatus;
import io.twotier.transfer.Transfer;
import io.twotier.transfer.TransferGroup;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/**
 * A transfer as the operator sees it: no names, and how far each group is.
 *
 * @param stuckSince since when the longest waiting group has been asked; null while every group is as fast as expected, and when nothing is waited for
 */
public record OperatedTransferView(UUID id, String form, String status, UUID customerTenantId, UUID sourcePartnerTenantId, UUID targetPartnerTenantId, Instant createdTime,
                                   Instant lastModifiedTime, Instant stuckSince, List<Group> groups, Links links, Attributes attributes)
        implements Resource {

    /** @param asked how often it was asked for @param firstAskedTime and lastAskedTime null before the transfer was accepted */
    public record Group(String id, String status, int subscriptions, int asked, Instant firstAskedTime, Instant lastAskedTime, String orderId,
                        Integer code, String description) {

        static Group of(TransferGroup group) {
            return new Group(group.id(), group.status().name().toLowerCase(Locale.ROOT), group.lines().size(), group.asked(), group.firstAskedAt(), group.askedAt(),
                    group.orderId(), group.errorCode(), group.errorDescription());
        }
    }

    /** @param expected groups that were asked before this moment should have reported */
    static OperatedTransferView of(Transfer transfer, Instant expected) {
        Instant stuckSince = transfer.groups().stream().filter(group -> overdue(group, expected)).map(TransferGroup::firstAskedAt)
                .min(Instant::compareTo).orElse(null);
        return new OperatedTransferView(transfer.id(), transfer.form().wireName(), transfer.wireStatus(), transfer.parties().customerId(), transfer.parties().sourceId(),
                transfer.parties().targetId(), transfer.course().createdAt(), transfer.course().changedAt(), stuckSince, transfer.groups().stream().map(Group::of).toList(),
                Links.self("/operator/transfers/" + transfer.id()), Attributes.of("Transfer", transfer.version()));
    }

    private static boolean overdue(TransferGroup group, Instant expected) {
        return group.status() == GroupStatus.ASKED && (group.asked() > 1 || group.askedAt().isBefore(expected));
    }
}
