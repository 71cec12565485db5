package io.twotier.transfer.tracking;

import io.twotier.platform.command.ErrorBody;
import io.twotier.platform.command.Rejection;
import io.twotier.platform.wire.Attributes;
import io.twotier.platform.wire.Link;
import io.twotier.platform.wire.Links;
import io.twotier.platform.wire.Resource;
import io.twotier.transfer.Course;
import io.twotier.transfer.GroupStatus;
import io.twotier.transfer.Transfer;
import io.twotier.transfer.TransferGroup;
import io.twotier.transfer.TransferStatus;
import io.twotier.transfer.offboarding.Offboarding;
import io.twotier.transfer.offboarding.OffboardingTrouble;
import io.twotier.transfer.offboarding.Tally;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Slow work: what it is, how far it is, what came of it.
 *
 * @param kind        transfer or offboarding
 * @param startedTime null before it was begun
 * @param subject     what it works on
 * @param result      where to look once it is over
 * @param error       why it is not going well, as a refusal would say it
 */
public record OperationView(UUID id, String kind, String state, Progress progress, Instant createdTime, String createdBy, Instant startedTime, String startedBy,
                            Instant lastModifiedTime, Instant endedTime, Link subject, Link result, ErrorBody error, Links links, Attributes attributes)
        implements Resource {

    /** @param unit what is counted: groups of subscriptions, or customers @param done all that have ended, failed ones included */
    public record Progress(String unit, long total, long done, long failed) {
    }

    static OperationView of(Transfer transfer) {
        OperationState state = OperationState.of(transfer.status());
        Course course = transfer.course();
        List<GroupStatus> groups = transfer.groups().stream().map(TransferGroup::status).toList();
        long moved = groups.stream().filter(GroupStatus.MOVED::equals).count();
        long failed = groups.stream().filter(GroupStatus::failed).count();
        Link subject = Link.get("/customers/" + transfer.parties().customerId() + "/transfers/" + transfer.id());
        TransferGroup bad = transfer.groups().stream().filter(group -> group.errorCode() != null).findFirst().orElse(null);
        return view(transfer.id(), "transfer", state, new Progress("groups", groups.size(), moved + failed, failed), course.createdAt(), course.createdBy(),
                course.acceptedAt(), course.acceptedBy(), course.changedAt(), transfer.status() == TransferStatus.IN_PROGRESS ? null : course.closedAt(), subject, subject,
                bad == null ? null : error(transfer.id(), bad.errorCode(), "R166", bad.errorDescription()));
    }

    static OperationView of(Offboarding one, Tally tally, OffboardingTrouble trouble) {
        long failed = tally.failed() + tally.partlyMoved();
        Link subject = Link.get("/offboardings/" + one.id());
        return view(one.id(), "offboarding", OperationState.of(one.status(), failed == 0), new Progress("customers", tally.customers(), tally.ended(), failed),
                one.createdAt(), one.createdBy(), one.startedAt(), one.startedBy(), one.changedAt(), one.endedAt(), subject,
                Link.get("/offboardings/" + one.id() + "/customers"), trouble == null ? null : error(one.id(), trouble.code(), trouble.rule(), trouble.description()));
    }

    private static OperationView view(UUID id, String kind, OperationState state, Progress progress, Instant created, String createdBy, Instant started, String startedBy,
                                      Instant changed, Instant ended, Link subject, Link result, ErrorBody error) {
        return new OperationView(id, kind, state.wireName(), progress, created, createdBy, started, startedBy, changed, ended, subject, state.over() ? result : null, error,
                Links.self("/operations/" + id), Attributes.of("Operation"));
    }

    /** In the one body that every error has. */
    private static ErrorBody error(UUID operation, int code, String rule, String description) {
        return new ErrorBody(ErrorBody.type(code), "Conflict", 409, description, "/v1/operations/" + operation, null, rule, null, code, description, List.of(),
                Rejection.conflict(code, rule, description).source(), null, null, null, null);
    }
}
