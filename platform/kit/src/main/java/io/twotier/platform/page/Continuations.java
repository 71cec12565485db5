package io.twotier.platform.page;

import io.twotier.platform.Secret;
import io.twotier.platform.command.PlatformRejection;
import io.twotier.platform.command.Refused;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;

/** Continuation tokens: opaque, versioned, signed, bound to the list they continue (tenant, filter, order); without expiry. */
@ApplicationScoped
public class Continuations {

    private static final String VERSION = "1";
    private static final String SEPARATOR = "\u001f";
    private static final int SIGNATURE = 16;

    private final Secret secret;

    Continuations(Secret secret) {
        this.secret = secret;
    }

    /** @param list names tenant, filter and order @param position the keys of the last row */
    public String seal(String list, String... position) {
        byte[] text = (VERSION + SEPARATOR + String.join(SEPARATOR, position)).getBytes(StandardCharsets.UTF_8);
        byte[] token = Arrays.copyOf(signature(list, text), SIGNATURE + text.length);
        System.arraycopy(text, 0, token, SIGNATURE, text.length);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(token);
    }

    /** @return the keys of the last row @throws Refused 400 when the token is altered or belongs to another list */
    public List<String> open(String list, String token) {
        byte[] bytes = decoded(token);
        byte[] text = Arrays.copyOfRange(bytes, Math.min(SIGNATURE, bytes.length), bytes.length);
        if (!MessageDigest.isEqual(Arrays.copyOf(bytes, SIGNATURE), signature(list, text))) {
            throw PlatformRejection.INVALID.refuse("the continuation token does not belong to this list");
        }
        List<String> parts = List.of(new String(text, StandardCharsets.UTF_8).split(SEPARATOR, -1));
        return parts.subList(1, parts.size());
    }

    private byte[] signature(String list, byte[] text) {
        return Arrays.copyOf(secret.digest("continuation", list + SEPARATOR + new String(text, StandardCharsets.UTF_8)), SIGNATURE);
    }

    private static byte[] decoded(String token) {
        try {
            return Base64.getUrlDecoder().decode(token);
        } catch (IllegalArgumentException altered) {
            return new byte[0];
        }
    }
}
