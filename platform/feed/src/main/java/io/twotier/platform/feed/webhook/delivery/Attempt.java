package io.twotier.platform.feed.webhook.delivery;

import java.time.Instant;

/**
 * What an attempt came to.
 *
 * @param status HTTP status of the answer, or null when there was none
 * @param error  what went wrong, in words, or null
 */
public record Attempt(Instant at, Integer status, String error, int millis) {

    private static final int FIRST_OK = 200;
    private static final int FIRST_NOT_OK = 300;

    boolean accepted() {
        return status != null && status >= FIRST_OK && status < FIRST_NOT_OK;
    }
}
