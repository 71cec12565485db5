package io.twotier.platform;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Keyed digests, so that what is stored or handed out cannot be guessed or made by others. Every purpose is a key of its own. */
@ApplicationScoped
public class Secret {

    private static final int SHORTEST = 32;

    private final byte[] key;

    /** @param key {@code twotier.token-secret}, at least 32 characters, the same on every replica; without it nothing starts */
    public Secret(@ConfigProperty(name = "twotier.token-secret") String key) {
        if (key.length() < SHORTEST) {
            throw new IllegalArgumentException("twotier.token-secret must have at least " + SHORTEST + " characters");
        }
        this.key = key.getBytes(StandardCharsets.UTF_8);
    }

    public byte[] digest(String purpose, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            mac.update(purpose.getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0);
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("HMAC is missing from this Java", e);
        }
    }
}
