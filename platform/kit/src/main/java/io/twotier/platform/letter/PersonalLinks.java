package io.twotier.platform.letter;

import io.twotier.platform.Ids;
import io.twotier.platform.Secret;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Links that open one thing: its id and a keyed digest of it. Nothing that opens anything is stored anywhere; every purpose has tokens of its own. */
@ApplicationScoped
public class PersonalLinks {

    private static final int ID = 16;
    private static final int DIGEST = 18;

    private final Secret secret;
    private final String publicUrl;

    PersonalLinks(Secret secret, @ConfigProperty(name = "twotier.public-url") String publicUrl) {
        this.secret = secret;
        this.publicUrl = publicUrl;
    }

    /** @param page the path of the pages that take such tokens */
    public String link(String page, String purpose, UUID id) {
        return publicUrl + page + "/" + token(purpose, id);
    }

    public String token(String purpose, UUID id) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(ByteBuffer.allocate(ID + DIGEST)
                .putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits()).put(digest(purpose, id)).array());
    }

    /** What a token opens, or {@link Ids#NOTHING} for any other text. */
    public UUID read(String purpose, String token) {
        byte[] bytes = decoded(token);
        if (bytes.length != ID + DIGEST) {
            return Ids.NOTHING;
        }
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        UUID id = new UUID(buffer.getLong(), buffer.getLong());
        return MessageDigest.isEqual(digest(purpose, id), Arrays.copyOfRange(bytes, ID, bytes.length)) ? id : Ids.NOTHING;
    }

    private byte[] digest(String purpose, UUID id) {
        return Arrays.copyOf(secret.digest(purpose, id.toString()), DIGEST);
    }

    private static byte[] decoded(String token) {
        try {
            return Base64.getUrlDecoder().decode(token);
        } catch (IllegalArgumentException malformed) {
            return new byte[0];
        }
    }
}
