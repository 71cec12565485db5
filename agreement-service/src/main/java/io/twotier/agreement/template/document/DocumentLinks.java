package io.twotier.agreement.template.document;

import io.twotier.platform.Secret;
import io.twotier.platform.command.Rejection;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Links that open one text for five minutes. Everything is in the token, signed, and nothing is stored: id of the document, when it ends, a number that makes it another each time. */
@ApplicationScoped
public class DocumentLinks {

    /** Below here the texts are read. */
    public static final String PAGES = "/pages/agreements/documents";
    /** What follows a token to have the text as a file. */
    public static final String FILE = "file";
    /** A link that is too old, altered, or for something else: whoever made it up learns nothing. */
    public static final Rejection NO_LINK = Rejection.missing(972021, null, "This link opens no document, or not any more: links are valid for five minutes.")
            .cure("whoever gave it to you", "GET /v1/agreementtemplates/{template}/document", "ask for a new link");

    static final Duration VALID = Duration.ofMinutes(5);

    private static final String PURPOSE = "agreement document";
    private static final int SIGNED = 32;
    /** A whole number of letters, so that no two texts of a token mean the same. */
    private static final int LENGTH = 48;

    private final SecureRandom random = new SecureRandom();
    private final Secret secret;
    private final String publicUrl;

    DocumentLinks(Secret secret, @ConfigProperty(name = "twotier.public-url") String publicUrl) {
        this.secret = secret;
        this.publicUrl = publicUrl;
    }

    /** Where to read it, and as a file where to keep it. */
    public record Addresses(String display, String download) {
    }

    public Addresses to(AgreementDocument document, Instant now) {
        String address = publicUrl + PAGES + "/" + token(document.id(), now);
        return new Addresses(address + "?lang=" + document.language(), address + "/" + FILE);
    }

    String token(UUID document, Instant now) {
        ByteBuffer token = ByteBuffer.allocate(LENGTH).putLong(document.getMostSignificantBits()).putLong(document.getLeastSignificantBits())
                .putLong(now.plus(VALID).toEpochMilli()).putLong(random.nextLong());
        return Base64.getUrlEncoder().withoutPadding().encodeToString(token.put(signature(token.array())).array());
    }

    /** The document that is opened. @throws io.twotier.platform.command.Refused 404 */
    public UUID opened(String token, Instant now) {
        byte[] bytes = decoded(token);
        if (bytes.length != LENGTH || !MessageDigest.isEqual(signature(bytes), Arrays.copyOfRange(bytes, SIGNED, LENGTH))) {
            throw NO_LINK.refuse();
        }
        ByteBuffer told = ByteBuffer.wrap(bytes);
        UUID document = new UUID(told.getLong(), told.getLong());
        if (now.isAfter(Instant.ofEpochMilli(told.getLong()))) {
            throw NO_LINK.refuse();
        }
        return document;
    }

    private byte[] signature(byte[] token) {
        String signed = Base64.getEncoder().encodeToString(Arrays.copyOf(token, SIGNED));
        return Arrays.copyOf(secret.digest(PURPOSE, signed), LENGTH - SIGNED);
    }

    private static byte[] decoded(String token) {
        try {
            return Base64.getUrlDecoder().decode(token);
        } catch (IllegalArgumentException malformed) {
            return new byte[0];
        }
    }
}
