package io.twotier.partner.sandbox;

import io.twotier.platform.command.PlatformRejection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** The tenant of a sandbox reseller: reserved while its administrator is made, then there, at last deleted. Its domain is never free again. */
@Entity
public class SandboxReseller {

    /** Longer than the identity provider can keep one attempt busy. */
    private static final Duration LEASE = Duration.ofSeconds(60);

    @Id
    private UUID id;
    @Version
    private long version;
    private UUID providerId;
    private String domain;
    private String signIn;
    private String requestKey;
    private UUID attempt;
    private Instant leaseUntil;
    private Instant madeAt;
    private Instant deletedAt;

    protected SandboxReseller() {
    }

    /** @param request what the client names its request by, or null @param attempt one for each run of it */
    record Claim(UUID provider, String request, UUID attempt) {
    }

    static SandboxReseller reserve(UUID id, Claim claim, NewReseller asked, Instant now) {
        SandboxReseller reseller = new SandboxReseller();
        reseller.id = id;
        reseller.providerId = claim.provider();
        reseller.domain = asked.domain();
        reseller.lease(asked, claim, now);
        return reseller;
    }

    /** Goes on where an earlier attempt ended, unless that is still at work. */
    void reserveAgain(Claim claim, NewReseller asked, Instant now) {
        boolean own = providerId.equals(claim.provider());
        boolean finished = madeAt != null && own && claim.request() != null && claim.request().equals(requestKey);
        if (!own || madeAt != null && !finished) {
            throw SandboxRejection.DOMAIN_IN_USE.refuse(domain);
        }
        if (finished || !claim.attempt().equals(attempt) && now.isBefore(leaseUntil)) {
            throw PlatformRejection.SAME_REQUEST_RUNNING.refuse().retryAfter(finished ? 1 : 5);
        }
        lease(asked, claim, now);
    }

    private void lease(NewReseller asked, Claim claim, Instant now) {
        signIn = asked.signIn();
        requestKey = claim.request();
        attempt = claim.attempt();
        leaseUntil = now.plus(LEASE);
    }

    /** Another attempt need not wait. */
    void release(UUID by) {
        leaseUntil = by.equals(attempt) ? Instant.EPOCH : leaseUntil;
    }

    void made(UUID by, Instant now) {
        if (madeAt != null || !by.equals(attempt)) {
            throw PlatformRejection.CHANGED_MEANWHILE.refuse().retryAfter(1);
        }
        madeAt = now;
    }

    void delete(Instant now) {
        deletedAt = now;
    }

    boolean isThereFor(UUID provider) {
        return providerId.equals(provider) && madeAt != null && deletedAt == null;
    }

    public UUID id() {
        return id;
    }

    public String signIn() {
        return signIn;
    }
}
