package io.twotier.partner.partnership;

import io.twotier.partner.page.Page;
import io.twotier.partner.page.PageQuery;
import io.twotier.platform.Ids;
import io.twotier.platform.caller.Caller;
import io.twotier.platform.wire.Continuations;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** R62: what a provider's list no longer shows: from when to when a reseller was its partner, and who ended it. */
@ApplicationScoped
public class PartnershipHistory {

    /** @param validTo null while it lasts @param removedBy kind and object id, never a name @param textVersion of what was confirmed (R57) */
    public record Period(Instant validFrom, Instant validTo, String removedBy, String textVersion) {
    }

    private record Row(UUID position, Period period) {
    }

    private final Partnerships partnerships;
    private final Continuations continuations;

    PartnershipHistory(Partnerships partnerships, Continuations continuations) {
        this.partnerships = partnerships;
        this.continuations = continuations;
    }

    /** Newest first. */
    public Page<Period> of(Caller caller, UUID reseller, PageQuery asked) {
        Partnership partnership = partnerships.between(caller.tenant(), reseller).orElseThrow(PartnershipRejection.NEVER_PARTNERS::refuse);
        String list = "history of " + partnership.id();
        UUID before = asked.continuation() == null ? PartnershipPages.NEWEST : Ids.lenient(continuations.open(list, asked.continuation()).get(0));
        Stream<Row> lasting = asked.continuation() == null && partnership.isActive()
                ? Stream.of(new Row(PartnershipPages.NEWEST, new Period(partnership.since(), null, null, null))) : Stream.empty();
        Stream<Row> ended = partnerships.removalsOf(partnership.id(), before, asked.most() + 1).stream().map(removal -> new Row(removal.id(), removal.period()));
        List<Row> found = Stream.concat(lasting, ended).limit(asked.most() + 1L).toList();
        Page<Row> page = Page.of(found, asked.most(), row -> continuations.seal(list, row.position().toString()));
        return new Page<>(page.rows().stream().map(Row::period).toList(), page.continuation());
    }
}
