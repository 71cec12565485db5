package io.twotier.platform.feed.webhook;

import io.twotier.platform.Ids;
import io.twotier.platform.TenantClock;
import io.twotier.platform.command.Check;
import io.twotier.platform.command.Checks;
import io.twotier.platform.command.Preconditions;
import io.twotier.platform.command.Work;
import io.twotier.platform.feed.eventlog.EventTypes;
import io.twotier.platform.feed.webhook.destination.Targets;
import io.twotier.platform.feed.webhook.destination.Targets.NotAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Says where a tenant is told of what. */
@ApplicationScoped
public class WebhookDesk {

    private static final String ENDPOINT = "webhook_endpoint";

    private final WebhookEndpoints endpoints;
    private final WebhookSettings settings;
    private final Targets targets;
    private final Preconditions preconditions;
    private final TenantClock clock;

    WebhookDesk(WebhookEndpoints endpoints, WebhookSettings settings, Targets targets, Preconditions preconditions, TenantClock clock) {
        this.endpoints = endpoints;
        this.settings = settings;
        this.targets = targets;
        this.preconditions = preconditions;
        this.clock = clock;
    }

    /** What is asked for. @param refused why webhooks cannot go there, or null */
    public record Wanted(String url, String refused, List<String> events, SigningStyle signing) {

        Check reachable() {
            return Check.that(refused == null, WebhookRejection.BAD_URL, refused);
        }
    }

    /** Looks at the address, which may take a while: to be called before any transaction. @param events null for all types */
    public Wanted look(String url, List<String> events, SigningStyle signing) {
        String refused = null;
        try {
            targets.of(url);
        } catch (NotAllowed e) {
            refused = e.getMessage();
        }
        return new Wanted(url, refused, events == null ? List.of() : List.copyOf(events), signing);
    }

    @Transactional
    public WebhookEndpoint register(UUID tenant, Wanted wanted) {
        Checks.demand(Check.that(endpoints.registrationOf(tenant).isEmpty(), WebhookRejection.ALREADY_REGISTERED), named(wanted), wanted.reachable());
        return keep(WebhookEndpoint.created(Ids.next(), tenant, true, wanted.url(), wanted.events(), wanted.signing(), now()));
    }

    @Transactional
    public WebhookEndpoint replaceRegistration(UUID tenant, Wanted wanted) {
        Checks.demand(Check.that(endpoints.registrationOf(tenant).isPresent(), WebhookRejection.NO_REGISTRATION), named(wanted), wanted.reachable());
        WebhookEndpoint registration = registration(tenant);
        registration.replace(wanted.url(), wanted.events(), wanted.signing(), now());
        return changed(registration);
    }

    public WebhookEndpoint registration(UUID tenant) {
        return endpoints.registrationOf(tenant).orElseThrow(WebhookRejection.NO_REGISTRATION::refuse);
    }

    @Transactional
    public WebhookEndpoint create(UUID tenant, Wanted wanted) {
        int most = settings.mostEndpoints();
        Checks.demand(Check.that(endpoints.of(tenant).size() < most, WebhookRejection.TOO_MANY_ENDPOINTS, most), EventTypes.check(wanted.events()), wanted.reachable());
        return keep(WebhookEndpoint.created(Ids.next(), tenant, false, wanted.url(), wanted.events(), wanted.signing(), now()));
    }

    /** A registration keeps to the names of its own world, whoever changes it. */
    @Transactional
    public WebhookEndpoint replace(UUID tenant, UUID id, Wanted wanted) {
        WebhookEndpoint endpoint = endpoints.of(tenant, id);
        preconditions.match(endpoint.version());
        Checks.demand(endpoint.registered() ? named(wanted) : EventTypes.check(wanted.events()), wanted.reachable());
        endpoint.replace(wanted.url(), wanted.events(), wanted.signing(), now());
        return changed(endpoint);
    }

    @Transactional
    public void delete(UUID tenant, UUID id) {
        WebhookEndpoint endpoint = endpoints.of(tenant, id);
        endpoints.delete(endpoint);
        changed(endpoint);
    }

    @Transactional
    public WebhookEndpoint command(UUID tenant, UUID id, EndpointState.Command command) {
        WebhookEndpoint endpoint = endpoints.of(tenant, id);
        endpoint.obey(command, now());
        return changed(endpoint);
    }

    @Transactional
    public WebhookEndpoint renewSecret(UUID tenant, UUID id) {
        WebhookEndpoint endpoint = endpoints.of(tenant, id);
        Checks.demand(Check.that(endpoint.signing() == SigningStyle.STANDARD, WebhookRejection.NO_SECRET));
        endpoint.renewSecret(now());
        return changed(endpoint);
    }

    private Check named(Wanted wanted) {
        List<String> known = new ArrayList<>(settings.events());
        known.addAll(settings.neverTold());
        String unknown = wanted.events().stream().filter(one -> !known.contains(one)).map(one -> one.substring(0, Math.min(60, one.length()))).findFirst().orElse(null);
        return Check.that(unknown == null && !wanted.events().isEmpty(), WebhookRejection.BAD_EVENTS, unknown == null ? "nothing" : unknown);
    }

    private WebhookEndpoint keep(WebhookEndpoint endpoint) {
        endpoints.persist(endpoint);
        return changed(endpoint);
    }

    private static WebhookEndpoint changed(WebhookEndpoint endpoint) {
        Work.current().acted(ENDPOINT, endpoint.id().toString());
        return endpoint;
    }

    private Instant now() {
        return clock.now();
    }
}
