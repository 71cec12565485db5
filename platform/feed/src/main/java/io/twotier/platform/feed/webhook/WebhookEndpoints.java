package io.twotier.platform.feed.webhook;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
public class WebhookEndpoints implements PanacheRepositoryBase<WebhookEndpoint, UUID> {

    public Optional<WebhookEndpoint> registrationOf(UUID tenant) {
        return find("tenant = ?1 and registered", tenant).firstResultOptional();
    }

    /** No other transaction counts or changes anything of it meanwhile. */
    public Optional<WebhookEndpoint> registrationOfLocked(UUID tenant) {
        return find("tenant = ?1 and registered", tenant).withLock(LockModeType.PESSIMISTIC_WRITE).firstResultOptional();
    }

    public List<WebhookEndpoint> of(UUID tenant) {
        return list("tenant = ?1 order by id", tenant);
    }

    public WebhookEndpoint of(UUID tenant, UUID id) {
        return find("tenant = ?1 and id = ?2", tenant, id).firstResultOptional().orElseThrow(WebhookRejection.NO_ENDPOINT::refuse);
    }
}
