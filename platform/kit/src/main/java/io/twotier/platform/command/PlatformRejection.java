package io.twotier.platform.command;

/** Every "no" that is not about a service's business. */
public final class PlatformRejection {

    public static final Rejection INVALID = Rejection.invalid(975001, null, "The request is not valid: %s.");
    public static final Rejection CHANGED_MEANWHILE = Rejection.conflict(975002, null, "The resource was changed by others at the same time; nothing was done.");
    public static final Rejection UNAVAILABLE = Rejection.of(503, 975003, null, "The service cannot answer right now; nothing was done.");
    public static final Rejection NOT_CAUGHT_UP = Rejection.of(503, 975004, null, "What other services said just now has not arrived yet; nothing was done.");
    public static final Rejection OTHER_BODY = Rejection.conflict(975005, null, "This request id was used with another body.");
    public static final Rejection SAME_REQUEST_RUNNING = Rejection.conflict(975006, null, "A request with this id is still being worked on.");
    public static final Rejection UNEXPECTED = Rejection.of(500, 975007, null, "Something went wrong on our side; it was recorded under the trace id.");
    public static final Rejection NO_SUCH_PATH = Rejection.missing(975008, null, "There is no such path.");
    public static final Rejection METHOD = Rejection.invalid(975009, null, "This path does not take that method.");
    public static final Rejection CONTENT_TYPE = Rejection.invalid(975010, null, "Send the body as application/json.");
    public static final Rejection BAD_FILTER = Rejection.invalid(975012, null, "The filter cannot be read: %s.");
    public static final Rejection STALE_ETAG = Rejection.of(412, 2055, null, "The resource was changed since this etag was read; read it again.");
    public static final Rejection UNAUTHENTICATED = Rejection.of(401, 400, null, "Access denied: send a valid bearer token.");
    public static final Rejection WRONG_KIND = Rejection.forbidden(1002, null, "Authorization failed: this operation is for %s callers.");
    public static final Rejection WRONG_CALLER_TYPE = Rejection.forbidden(900329, null, "This operation does not take a token of type %s.");

    private PlatformRejection() {
    }
}
