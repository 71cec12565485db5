package io.twotier.partner.partnership;

import io.twotier.platform.Ids;
import io.twotier.platform.Secret;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The personal link of an invitation: its id and a keyed digest of it. Nothing that opens an invitation is stored anywhere. */
@ApplicationScoped
public class InvitationTokens {

    private static final int ID = 16;
    private static final int DIGEST = 18;

    private final Secret secret;
    private final String publicUrl;

    InvitationTokens(Secret secret, @ConfigProperty(name = "twotier.public-url") String publicUrl) {
        this.secret = secret;
        this.publicUrl = publicUrl;
    }

    public String link(UUID invitation) {
        return publicUrl + "/pages/partnerships/" + token(invitation);
    }

    String token(UUID invitation) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(
                ByteBuffer.allocate(ID + DIGEST).putLong(invitation.getMostSignificantBits()).putLong(invitation.getLeastSignificantBits())
                        .put(digest(invitation)).array());
    }

    /** The invitation a token opens, or {@link Ids#NOTHING} for any other text. */
    UUID read(String token) {
        byte[] bytes = decoded(token);
        if (bytes.length != ID + DIGEST) {
            return Ids.NOTHING;
        }
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        UUID invitation = new UUID(buffer.getLong(), buffer.getLong());
        return MessageDigest.isEqual(digest(invitation), Arrays.copyOfRange(bytes, ID, bytes.length)) ? invitation : Ids.NOTHING;
    }

    private byte[] digest(UUID invitation) {
        return Arrays.copyOf(secret.digest("partnership-invitation", invitation.toString()), DIGEST);
    }

    private static byte[] decoded(String token) {
        try {
            return Base64.getUrlDecoder().decode(token);
        } catch (IllegalArgumentException malformed) {
            return new byte[0];
        }
    }
}
