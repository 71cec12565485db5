package io.twotier.platform.feed.webhook;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;

/** How a receiver can tell that a delivery is ours. */
public enum SigningStyle {
    /** Standard Webhooks: a secret that receiver and sender share. */
    STANDARD,
    /** A signature in the header Authorization, by a key whose certificate can be fetched. */
    AUTHORIZATION,
    /** The same in a header of its own. */
    MS_SIGNATURE;

    @JsonCreator
    public static SigningStyle of(String text) {
        return Arrays.stream(values()).filter(one -> one.wire().equalsIgnoreCase(text)).findFirst().orElseThrow(() -> new IllegalArgumentException("no signing style: " + text));
    }

    @JsonValue
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }
}
