package io.twotier.partner.notice.api;

import io.twotier.partner.notice.Notice;
import io.twotier.partner.notice.NoticeKind;
import io.twotier.platform.wire.Attributes;
import io.twotier.platform.wire.Resource;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** A notice as its partner reads it. */
public record NoticeView(UUID id, NoticeKind kind, LocalDate effectiveDate, String reason, Instant recordedAt, Attributes attributes) implements Resource {

    static NoticeView of(Notice notice) {
        return new NoticeView(notice.id(), notice.kind(), notice.effectiveDate(), notice.reason(), notice.recordedAt(), Attributes.of("PartnerNotice"));
    }
}
