package io.twotier.subscription.onboarding;

/** What became of a part of an onboarding. */
public enum PartState {
    /** The customer exists. */
    CREATED,
    /** The agreement is recorded. */
    RECORDED,
    /** The order is placed, its subscriptions are there. */
    PLACED,
    /** Refused, and nothing of it exists; the error says why. */
    REFUSED,
    /** Nobody said what became of it; the same request again finds out. */
    UNKNOWN,
    /** Not placed yet, since what it rests on is still under way; the same request again goes on. */
    WAITING,
    /** Not even tried, because a part before it is missing. */
    NOT_ATTEMPTED,
    /** It was not asked for. */
    NOT_ASKED_FOR,
    /** A dry run: nothing stands in its way. */
    POSSIBLE,
    /** A dry run: something stands in its way. */
    BLOCKED,
    /** A dry run: its owner can judge it only when the customer is there. */
    NOT_TRIED
}
