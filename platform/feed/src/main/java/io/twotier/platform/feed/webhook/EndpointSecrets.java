package io.twotier.platform.feed.webhook;

import io.twotier.platform.Secret;
import jakarta.inject.Singleton;
import java.util.Base64;
import java.util.UUID;

/** What a receiver checks deliveries with. Made from the suite's own secret whenever it is needed, so that it stands nowhere. */
@Singleton
public class EndpointSecrets {

    private static final String PREFIX = "whsec_";

    private final Secret secret;

    EndpointSecrets(Secret secret) {
        this.secret = secret;
    }

    /** In the form of Standard Webhooks. @param number of the secret, counted from 1 */
    public String of(UUID endpoint, int number) {
        return PREFIX + Base64.getEncoder().encodeToString(secret.digest("webhook-endpoint", endpoint + "/" + number));
    }
}
