package io.twotier.subscription.onboarding;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * A part that its owner was asked for.
 *
 * @param made       as its owner answered it, or null
 * @param error      why it is not there, or cannot be shown; or null
 * @param retryAfter seconds, or null
 */
public record Part(PartState state, ObjectNode made, PartError error, Integer retryAfter) {

    static final Part NOT_ASKED_FOR = new Part(PartState.NOT_ASKED_FOR, null, null, null);
    static final Part NOT_ATTEMPTED = new Part(PartState.NOT_ATTEMPTED, null, null, null);

    static Part made(PartState state, PartAnswer answer) {
        return new Part(state, answer.made(null), null, null);
    }

    static Part missing(PartAnswer answer) {
        return new Part(answer.refused() ? PartState.REFUSED : PartState.UNKNOWN, null, answer.error(), answer.retryAfter());
    }

    /** A created customer comes with its password, an agreement with a person. */
    @Override
    public String toString() {
        return "Part[" + state + "]";
    }
}
