package io.twotier.partner.partnership;

import io.twotier.platform.caller.Caller;
import io.twotier.platform.page.Page;
import io.twotier.platform.page.PageQuery;
import io.twotier.platform.page.Pages;
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

    /** The place of what still lasts: behind every removal. */
    private static final UUID LASTING = new UUID(-1, -2);

    private record Row(UUID position, Period period) {
    }

    private final Partnerships partnerships;
    private final Pages pages;

    PartnershipHistory(Partnerships partnerships, Pages pages) {
        this.partnerships = partnerships;
        this.pages = pages;
    }

    /** Newest first. */
    public Page<Period> of(Caller caller, UUID reseller, PageQuery asked) {
        Partnership partnership = partnerships.between(caller.tenant(), reseller).orElseThrow(PartnershipRejection.NEVER_PARTNERS::refuse);
        return pages.descending("history of " + partnership.id(), asked, Row::position, (before, most) -> rows(partnership, before, most)).map(Row::period);
    }

    private List<Row> rows(Partnership partnership, UUID before, int most) {
        Stream<Row> lasting = before.equals(Pages.LAST) && partnership.isActive()
                ? Stream.of(new Row(LASTING, new Period(partnership.since(), null, null, null))) : Stream.empty();
        Stream<Row> ended = partnerships.removalsOf(partnership.id(), before, most).stream().map(removal -> new Row(removal.id(), removal.period()));
        return Stream.concat(lasting, ended).limit(most).toList();
    }
}
