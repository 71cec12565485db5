package io.twotier.platform.webhook;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithParentName;
import java.util.Map;

/** What webhooks call which event: one line a type of event, see {@link Announcement}. */
@ConfigMapping(prefix = "twotier.webhook")
public interface WebhookLines {

    @WithParentName
    Map<String, String> byType();
}
