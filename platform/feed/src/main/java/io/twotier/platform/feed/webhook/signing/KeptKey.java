package io.twotier.platform.feed.webhook.signing;

import io.twotier.platform.Secret;
import io.twotier.platform.feed.webhook.signing.SigningKey.Pair;
import jakarta.inject.Singleton;
import java.io.ByteArrayInputStream;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.PKCS8EncodedKeySpec;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import javax.sql.DataSource;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** A key that is made when none is configured, kept in the database so that all replicas have the same, and there enciphered with the suite's secret. */
@Singleton
class KeptKey {

    private static final Duration VALID = Duration.ofDays(3650);
    private static final int BITS = 2048;
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;

    private final DataSource database;
    private final byte[] cipherKey;
    private final SecureRandom random = new SecureRandom();

    KeptKey(DataSource database, Secret secret) {
        this.database = database;
        this.cipherKey = secret.digest("webhook-signing-key", "");
    }

    /** Whoever comes first makes it. */
    Pair key(String organisation) {
        try (Connection connection = database.getConnection()) {
            Pair known = read(connection);
            if (known != null) {
                return known;
            }
            insert(connection, made(organisation));
            return read(connection);
        } catch (SQLException | GeneralSecurityException | OperatorCreationException e) {
            throw new IllegalStateException("there is no key to sign webhooks with", e);
        }
    }

    private Pair read(Connection connection) throws SQLException, GeneralSecurityException {
        try (PreparedStatement select = connection.prepareStatement("select key, certificate from webhook_signing_key"); ResultSet row = select.executeQuery()) {
            if (!row.next()) {
                return null;
            }
            byte[] key = row.getBytes(1);
            byte[] plain = cipher(Cipher.DECRYPT_MODE, Arrays.copyOf(key, NONCE)).doFinal(key, NONCE, key.length - NONCE);
            return new Pair(KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(plain)),
                    (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(row.getBytes(2))));
        }
    }

    private void insert(Connection connection, Pair made) throws SQLException, GeneralSecurityException {
        byte[] nonce = new byte[NONCE];
        random.nextBytes(nonce);
        byte[] secret = cipher(Cipher.ENCRYPT_MODE, nonce).doFinal(made.key().getEncoded());
        byte[] kept = Arrays.copyOf(nonce, NONCE + secret.length);
        System.arraycopy(secret, 0, kept, NONCE, secret.length);
        try (PreparedStatement insert = connection.prepareStatement("insert into webhook_signing_key (key, certificate) values (?, ?) on conflict do nothing")) {
            insert.setBytes(1, kept);
            insert.setBytes(2, made.certificate().getEncoded());
            insert.executeUpdate();
        }
    }

    private Cipher cipher(int mode, byte[] nonce) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, new SecretKeySpec(cipherKey, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
        return cipher;
    }

    private Pair made(String organisation) throws GeneralSecurityException, OperatorCreationException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(BITS, random);
        KeyPair keys = generator.generateKeyPair();
        X500Name name = new X500NameBuilder(BCStyle.INSTANCE).addRDN(BCStyle.CN, "webhooks").addRDN(BCStyle.O, organisation).build();
        Instant now = Instant.now();
        JcaX509v3CertificateBuilder certificate = new JcaX509v3CertificateBuilder(name, new BigInteger(64, random).add(BigInteger.ONE), Date.from(now.minus(Duration.ofDays(1))),
                Date.from(now.plus(VALID)), name, keys.getPublic());
        return new Pair(keys.getPrivate(), new JcaX509CertificateConverter().getCertificate(certificate.build(new JcaContentSignerBuilder("SHA256withRSA").build(keys.getPrivate()))));
    }
}
