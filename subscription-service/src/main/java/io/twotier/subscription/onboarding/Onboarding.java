package io.twotier.subscription.onboarding;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;

/** An onboarding that was begun, by the request that asked for it: enough to go on with it, and nothing of what it says about anybody. */
@Entity
public class Onboarding {

    @Id
    private UUID id;
    private byte[] request;
    private byte[] body;
    private UUID partnerId;
    private UUID customerId;
    private Instant begunAt;

    protected Onboarding() {
    }

    /** @param request digest of caller and request id @param body digest of what was asked for */
    static Onboarding begun(UUID id, byte[] request, byte[] body, UUID partnerId, Instant now) {
        Onboarding onboarding = new Onboarding();
        onboarding.id = id;
        onboarding.request = request.clone();
        onboarding.body = body.clone();
        onboarding.partnerId = partnerId;
        onboarding.begunAt = now;
        return onboarding;
    }

    /** From now on nothing may be answered as if there was no customer. */
    void brought(UUID customer) {
        customerId = customer;
    }

    boolean asksFor(byte[] other) {
        return Arrays.equals(body, other);
    }

    /** Null while nobody has said that it exists. */
    UUID customerId() {
        return customerId;
    }
}
