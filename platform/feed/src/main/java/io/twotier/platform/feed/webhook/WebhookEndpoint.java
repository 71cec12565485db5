package io.twotier.platform.feed.webhook;

import io.twotier.platform.command.Refused;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** Where a tenant is told of events: the one registration of old clients, or one of any number of endpoints beside it. */
@Entity
public class WebhookEndpoint {

    @Id
    private UUID id;
    private UUID tenant;
    private boolean registered;
    private String url;
    private String events;
    @Enumerated(EnumType.STRING)
    private SigningStyle signing;
    private int secretNumber;
    @Enumerated(EnumType.STRING)
    private EndpointState state;
    @Version
    private long version;
    private Instant createdAt;
    private Instant changedAt;

    protected WebhookEndpoint() {
    }

    /** @param events names of events in a registration, else types of events */
    static WebhookEndpoint created(UUID id, UUID tenant, boolean registered, String url, List<String> events, SigningStyle signing, Instant now) {
        WebhookEndpoint endpoint = new WebhookEndpoint();
        endpoint.id = id;
        endpoint.tenant = tenant;
        endpoint.registered = registered;
        endpoint.state = EndpointState.ACTIVE;
        endpoint.secretNumber = 1;
        endpoint.createdAt = now;
        endpoint.replace(url, events, signing, now);
        return endpoint;
    }

    void replace(String newUrl, List<String> newEvents, SigningStyle newSigning, Instant now) {
        url = newUrl;
        events = String.join(" ", newEvents);
        signing = newSigning;
        changedAt = now;
    }

    /** @throws Refused 409 when the state does not allow it */
    void obey(EndpointState.Command command, Instant now) {
        state = state.after(command).orElseThrow(() -> WebhookRejection.WRONG_STATE.refuse(lower(state), lower(command)));
        changedAt = now;
    }

    /** From now on deliveries are signed with another secret. */
    void renewSecret(Instant now) {
        secretNumber++;
        changedAt = now;
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    public UUID id() {
        return id;
    }

    public UUID tenant() {
        return tenant;
    }

    public boolean registered() {
        return registered;
    }

    public String url() {
        return url;
    }

    public List<String> events() {
        return events.isEmpty() ? List.of() : List.of(events.split(" "));
    }

    public SigningStyle signing() {
        return signing;
    }

    public int secretNumber() {
        return secretNumber;
    }

    public EndpointState state() {
        return state;
    }

    public long version() {
        return version;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant changedAt() {
        return changedAt;
    }
}
