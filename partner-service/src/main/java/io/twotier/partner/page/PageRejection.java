package io.twotier.partner.page;

import io.twotier.platform.command.Rejection;

/** Every "no" to how a list is asked for. */
public final class PageRejection {

    public static final Rejection BAD_PAGE = Rejection.invalid(970220, null, "This page cannot be asked for: %s.");
    public static final Rejection BAD_FILTER = Rejection.invalid(970221, null, "The filter cannot be read: %s.");

    private PageRejection() {
    }
}
