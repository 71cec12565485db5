package io.twotier.platform.testkit;

import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import java.security.PrivateKey;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Signed access tokens as the realm issues them: of partner users and apps, of customers, and of the operator. */
public final class Tokens {

    /** The audience every token of ours must carry. */
    public static final String AUDIENCE = "twotier-api";

    /** The tenant of the programme owner. */
    public static final UUID OPERATOR = UUID.fromString("00000000-0000-4000-8000-000000000001");

    /** System property with the issuer of this JVM, set by {@link TestServers}. */
    static final String ISSUER_PROPERTY = "twotier.test.issuer";

    private final String kind;
    private final UUID tenant;
    private final List<String> roles;
    private final boolean user;
    private UUID objectId = UUID.randomUUID();
    private String name;
    private String issuer = System.getProperty(ISSUER_PROPERTY, "http://127.0.0.1/no-issuer");
    private Set<String> audience = Set.of(AUDIENCE);
    private Instant issuedAt = Instant.now();
    private Instant expiresAt = issuedAt.plusSeconds(900);
    private List<String> methods = List.of("pwd", "mfa");
    private PrivateKey key = SigningKey.get();
    private String keyId = SigningKey.ID;

    private Tokens(String kind, UUID tenant, boolean user, String... roles) {
        this.kind = kind;
        this.tenant = tenant;
        this.user = user;
        this.roles = List.of(roles);
        this.name = user ? "user-" + objectId + "@example.test" : "service-account-test-app";
    }

    /** A token of a partner's user. */
    public static String partner(UUID tenant, String... roles) {
        return partnerUser(tenant, roles).sign();
    }

    /** A token of a partner's application. */
    public static String partnerApp(UUID tenant, String... roles) {
        return app("partner", tenant, roles).sign();
    }

    /** A token of a customer's user. */
    public static String customer(UUID tenant, String... roles) {
        return customerUser(tenant, roles).sign();
    }

    /** A token of the programme owner's user. */
    public static String operator() {
        return new Tokens("operator", OPERATOR, true).sign();
    }

    /** A partner's user, to be varied before {@link #sign()}. */
    public static Tokens partnerUser(UUID tenant, String... roles) {
        return new Tokens("partner", tenant, true, roles);
    }

    /** A customer's user, to be varied before {@link #sign()}. */
    public static Tokens customerUser(UUID tenant, String... roles) {
        return new Tokens("customer", tenant, true, roles);
    }

    /** An application of a tenant of {@code kind} partner, customer or operator, to be varied before {@link #sign()}. */
    public static Tokens app(String kind, UUID tenant, String... roles) {
        return new Tokens(kind, tenant, false, roles);
    }

    public Tokens objectId(UUID objectId) {
        this.objectId = objectId;
        return this;
    }

    public Tokens name(String name) {
        this.name = name;
        return this;
    }

    public Tokens issuer(String issuer) {
        this.issuer = issuer;
        return this;
    }

    public Tokens audience(String... audience) {
        this.audience = Set.of(audience);
        return this;
    }

    /** When the token was made; it expires 15 minutes later unless {@link #expiresAt} says otherwise. */
    public Tokens issuedAt(Instant issuedAt) {
        this.issuedAt = issuedAt;
        this.expiresAt = issuedAt.plusSeconds(900);
        return this;
    }

    public Tokens expiresAt(Instant expiresAt) {
        this.expiresAt = expiresAt;
        return this;
    }

    /** How the user signed in, the {@code amr} claim. */
    public Tokens methods(String... methods) {
        this.methods = List.of(methods);
        return this;
    }

    /** Signs with a key that is not the issuer's. */
    public Tokens signedBy(PrivateKey key, String keyId) {
        this.key = key;
        this.keyId = keyId;
        return this;
    }

    public String sign() {
        JwtClaimsBuilder claims = Jwt.claims()
                .issuer(issuer).audience(audience).subject(objectId.toString())
                .issuedAt(issuedAt).expiresAt(expiresAt)
                .claim("tid", tenant.toString()).claim("tkind", kind)
                .claim("oid", objectId.toString()).claim("upn", name)
                .claim("idtyp", user ? "user" : "app").claim("appid", "test-app").claim("azp", "test-app")
                .claim("roles", roles);
        if (user) {
            claims.claim("amr", methods);
        }
        return claims.jws().keyId(keyId).sign(key);
    }
}
