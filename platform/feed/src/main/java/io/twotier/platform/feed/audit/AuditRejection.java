package io.twotier.platform.feed.audit;

import io.twotier.platform.command.Rejection;

/** Every "no" of the audit search. */
public final class AuditRejection {

    public static final Rejection NO_SUCH_RECORD = Rejection.missing(975500, null, "There is no audit record with this id.");
    public static final Rejection BAD_DATE = Rejection.invalid(975501, null, "%s is not a date: write it as 2026-11-21 or 2026-11-21T08:00:00Z.");
    public static final Rejection TOO_LONG_AGO = Rejection.invalid(975502, null, "Audit records are searched at most %s days back.");
    public static final Rejection ENDS_BEFORE_IT_STARTS = Rejection.invalid(975503, null, "The end date is before the start date.");

    private AuditRejection() {
    }
}
