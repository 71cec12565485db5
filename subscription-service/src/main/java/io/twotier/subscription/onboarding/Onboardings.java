package io.twotier.subscription.onboarding;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.twotier.platform.Ids;
import io.twotier.platform.Secret;
import io.twotier.platform.TenantClock;
import io.twotier.platform.caller.Caller;
import io.twotier.platform.command.PlatformRejection;
import io.twotier.platform.command.Refused;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The onboardings that can be gone on with: each call one short transaction, and none for a caller who cannot ask again. */
@ApplicationScoped
class Onboardings implements PanacheRepositoryBase<Onboarding, UUID> {

    private final Secret secret;
    private final TenantClock clock;
    private final ObjectMapper json;
    private final Duration kept;

    Onboardings(Secret secret, TenantClock clock, ObjectMapper json, @ConfigProperty(name = "twotier.retention.request-answers") Duration kept) {
        this.secret = secret;
        this.clock = clock;
        this.json = json;
        this.kept = kept;
    }

    /** @return the customer it has brought already, or null @throws Refused when something else was begun under this request id */
    UUID broughtBy(Caller caller, Asker asker, OnboardingRequest asked) {
        return asker.named() ? QuarkusTransaction.requiringNew().call(() -> found(caller, asker, asked).map(Onboarding::customerId).orElse(null)) : null;
    }

    /** Keeps that it was begun, for who can ask again; what nobody can ask for again is forgotten by the way. */
    void begin(Caller caller, Asker asker, OnboardingRequest asked) {
        if (asker.named()) {
            Instant now = clock.now(caller.tenant());
            QuarkusTransaction.requiringNew().run(() -> {
                delete("begunAt < ?1", now.minus(kept));
                if (found(caller, asker, asked).isEmpty()) {
                    persistAndFlush(Onboarding.begun(Ids.next(), request(caller, asker), body(asked), caller.tenant(), now));
                }
            });
        }
    }

    void brought(Caller caller, Asker asker, UUID customer) {
        if (asker.named()) {
            QuarkusTransaction.requiringNew().run(() -> find("request", request(caller, asker)).firstResultOptional().ifPresent(one -> one.brought(customer)));
        }
    }

    /** Nothing came of it: the same request id may ask for something else. */
    void forget(Caller caller, Asker asker) {
        if (asker.named()) {
            QuarkusTransaction.requiringNew().run(() -> delete("request = ?1 and customerId is null", request(caller, asker)));
        }
    }

    private Optional<Onboarding> found(Caller caller, Asker asker, OnboardingRequest asked) {
        Optional<Onboarding> found = find("request", request(caller, asker)).firstResultOptional();
        if (found.isPresent() && !found.get().asksFor(body(asked))) {
            throw PlatformRejection.OTHER_BODY.refuse();
        }
        return found;
    }

    private byte[] request(Caller caller, Asker asker) {
        return secret.digest("onboarding", String.join("|", caller.tenant().toString(), caller.actor(), asker.key()));
    }

    private byte[] body(OnboardingRequest asked) {
        try {
            return secret.digest("onboarding-body", json.writeValueAsString(asked));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("what was read as JSON cannot be written as JSON", e);
        }
    }
}
