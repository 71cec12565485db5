package io.twotier.platform.feed.webhook;

import io.twotier.platform.command.Rejection;

/** Every "no" of the webhooks. */
public final class WebhookRejection {

    public static final Rejection NO_REGISTRATION = Rejection.missing(975514, null, "Your tenant has no webhook registration.")
            .cure("you", "POST /webhooks/v1/registration", "register first");
    public static final Rejection ALREADY_REGISTERED = Rejection.conflict(975515, null, "Your tenant has a webhook registration already.")
            .cure("you", "PUT /webhooks/v1/registration", "replace it");
    public static final Rejection BAD_URL = Rejection.invalid(975516, null, "Webhooks cannot go to this address: %s.");
    public static final Rejection BAD_EVENTS = Rejection.invalid(975517, null, "%s is not an event that webhooks tell of.")
            .cure("you", "GET /webhooks/v1/registration/events", "choose from the list");
    public static final Rejection TOO_MANY_TESTS = Rejection.of(429, 975518, null, "A registration is tested at most twice a minute.");
    public static final Rejection NO_TEST = Rejection.missing(975519, null, "There is no test with this correlation id, or it was more than seven days ago.");
    public static final Rejection NO_ENDPOINT = Rejection.missing(975520, null, "There is no such webhook endpoint.");
    public static final Rejection TOO_MANY_ENDPOINTS = Rejection.conflict(975521, null, "Your tenant has %s webhook endpoints, more are not to be had.");
    public static final Rejection WRONG_STATE = Rejection.conflict(975522, null, "A webhook endpoint that is %s cannot be told to %s.");
    public static final Rejection NO_DELIVERY = Rejection.missing(975523, null, "There is no such delivery.");
    public static final Rejection UNDER_WAY = Rejection.conflict(975524, null, "This delivery is still under way.");
    public static final Rejection NO_SECRET = Rejection.conflict(975525, null, "Deliveries to this endpoint are signed by our key; there is no secret.");
    public static final Rejection NO_CERTIFICATE = Rejection.missing(975526, null, "There is no such certificate.");
    public static final Rejection BAD_STATE = Rejection.invalid(975527, null, "A delivery is one of %s.");

    private WebhookRejection() {
    }
}
