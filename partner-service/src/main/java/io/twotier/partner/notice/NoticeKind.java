package io.twotier.partner.notice;

/** What a partner is told of. */
public enum NoticeKind {
    DIRECT_BILL_RESTRICTED, DIRECT_BILL_RESTRICTION_WITHDRAWN, DIRECT_BILL_RESTORED, ENROLLMENT_OPEN
}
