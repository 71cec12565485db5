package io.twotier.platform.testkit;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;

/**
 * The issuer's RSA key, one per JVM: kept as a system property, because Quarkus loads test classes more than once and
 * the tests that sign and the stand-in that publishes the key must agree.
 */
public final class SigningKey {

    /** The id of the key in tokens and in the published set. */
    public static final String ID = "twotier-test-key";

    private static final String PROPERTY = "twotier.test.signing-key";

    private SigningKey() {
    }

    /** The private key with its public exponent. */
    public static RSAPrivateCrtKey get() {
        String encoded = (String) System.getProperties().computeIfAbsent(PROPERTY, name -> generate());
        try {
            return (RSAPrivateCrtKey) KeyFactory.getInstance("RSA")
                    .generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(encoded)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The published key set (RFC 7517). */
    static String jwks() {
        RSAPrivateCrtKey key = get();
        return """
                {"keys":[{"kty":"RSA","use":"sig","alg":"RS256","kid":"%s","n":"%s","e":"%s"}]}"""
                .formatted(ID, base64Url(key.getModulus()), base64Url(key.getPublicExponent()));
    }

    private static String generate() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return Base64.getEncoder().encodeToString(generator.generateKeyPair().getPrivate().getEncoded());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String base64Url(BigInteger number) {
        byte[] bytes = number.toByteArray();
        int from = bytes[0] == 0 ? 1 : 0;
        byte[] unsigned = Arrays.copyOfRange(bytes, from, bytes.length);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(unsigned);
    }
}
