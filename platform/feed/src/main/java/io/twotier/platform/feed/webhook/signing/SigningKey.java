package io.twotier.platform.feed.webhook.signing;

import io.twotier.platform.feed.webhook.WebhookSettings;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.HexFormat;
import org.jboss.logging.Logger;

/** Signs what goes to receivers in the documented style, and shows the certificate that belongs to it. The same on every replica. */
@Singleton
public class SigningKey {

    private static final Logger LOG = Logger.getLogger(SigningKey.class);

    private final WebhookSettings.Signing settings;
    private final KeptKey kept;
    private volatile Pair pair;

    SigningKey(WebhookSettings settings, KeptKey kept) {
        this.settings = settings.signing();
        this.kept = kept;
    }

    /** A key and the certificate that others know it by. */
    record Pair(PrivateKey key, X509Certificate certificate) {
    }

    /** In Base64: RSA with SHA-256 over exactly these bytes. */
    public String sign(byte[] body) {
        try {
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(pair().key());
            signature.update(body);
            return Base64.getEncoder().encodeToString(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the key cannot sign", e);
        }
    }

    /** In DER. */
    public byte[] certificate() {
        try {
            return pair().certificate().getEncoded();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What the certificate is asked for by: its SHA-256 in hexadecimal digits. */
    public String thumbprint() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(certificate()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private Pair pair() {
        if (pair == null) {
            pair = settings.keystore().map(this::configured).orElseGet(this::own);
        }
        return pair;
    }

    private Pair own() {
        LOG.warn("webhooks are signed with a key that was made here: configure twotier.webhooks.signing.keystore for receivers to trust");
        return kept.key(settings.organisation());
    }

    private Pair configured(Path file) {
        char[] password = settings.password().orElse("").toCharArray();
        try (InputStream in = Files.newInputStream(file)) {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(in, password);
            String alias = store.aliases().nextElement();
            return new Pair((PrivateKey) store.getKey(alias, password), (X509Certificate) store.getCertificate(alias));
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException("the key that signs webhooks cannot be read from " + file, e);
        }
    }
}
