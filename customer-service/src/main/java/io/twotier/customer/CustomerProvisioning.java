package io.twotier.customer;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.twotier.platform.Ids;
import io.twotier.platform.Secret;
import io.twotier.platform.TenantClock;
import io.twotier.platform.adminuser.AdminUsers;
import io.twotier.platform.adminuser.Administrator;
import io.twotier.platform.adminuser.IdentityProviderAway;
import io.twotier.platform.adminuser.TemporaryPassword;
import io.twotier.platform.adminuser.UserOfAnother;
import io.twotier.platform.caller.Caller;
import io.twotier.platform.command.Checks;
import io.twotier.platform.command.Commands;
import io.twotier.platform.command.CurrentRequest;
import io.twotier.platform.command.PlatformRejection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * What comes before a customer can be there: (1) a short transaction reserves its id, its domain and the request id; (2) its administrator
 * is made at the identity provider. The password is in memory only, so a further attempt makes another. Safe to run again at any point.
 */
@ApplicationScoped
class CustomerProvisioning {

    private static final Logger LOG = Logger.getLogger(CustomerProvisioning.class);
    /** Longer than the identity provider can keep one attempt busy. */
    private static final Duration LEASE = Duration.ofSeconds(60);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(5);
    private static final int LOOK_AGAIN_MILLIS = 25;

    private final CreationChecks checks;
    private final Reservations reservations;
    private final AdminUsers adminUsers;
    private final Commands commands;
    private final CurrentRequest request;
    private final Secret secret;
    private final TenantClock clock;
    private final ObjectMapper json;

    CustomerProvisioning(CreationChecks checks, Reservations reservations, AdminUsers adminUsers, Commands commands, CurrentRequest request,
                         Secret secret, TenantClock clock, ObjectMapper json) {
        this.checks = checks;
        this.reservations = reservations;
        this.adminUsers = adminUsers;
        this.commands = commands;
        this.request = request;
        this.secret = secret;
        this.clock = clock;
        this.json = json;
    }

    /** @param password null when another run of the same request has finished the customer meanwhile */
    record Prepared(UUID customer, UUID attempt, TemporaryPassword password) {
    }

    /** @param attempt one for each run of the command, the same when that run is repeated */
    Prepared prepare(Caller caller, NewCustomer asked, UUID attempt) {
        commands.read(() -> QuarkusTransaction.requiringNew().call(() -> {
            Checks.enforce(checks.of(caller, asked), false);
            return null;
        }));
        Reservations.Outcome outcome = reserved(caller, asked, attempt);
        return outcome.finished() ? new Prepared(outcome.customer(), attempt, null)
                : new Prepared(outcome.customer(), attempt, administrator(outcome, attempt));
    }

    private Reservations.Outcome reserved(Caller caller, NewCustomer asked, UUID attempt) {
        Instant deadline = clock.now().plus(LONGEST_WAIT);
        while (true) {
            Instant now = clock.now();
            Reservation wanted = new Reservation(requestKey(caller), secret.digest("customer-reservation-body", text(asked)), attempt, now.plus(LEASE));
            Reservations.Outcome outcome = reservations.reserve(caller.tenant(), asked, wanted, Ids.next(), now);
            if (!outcome.busy()) {
                return outcome;
            }
            if (now.isAfter(deadline) || !paused()) {
                throw PlatformRejection.SAME_REQUEST_RUNNING.refuse().retryAfter(5);
            }
        }
    }

    private TemporaryPassword administrator(Reservations.Outcome reserved, UUID attempt) {
        TemporaryPassword password = TemporaryPassword.random();
        try {
            adminUsers.provide(new Administrator(reserved.signIn(), reserved.customer(), Caller.Kind.CUSTOMER), password);
            return password;
        } catch (IdentityProviderAway away) {
            LOG.warnf("no administrator for customer %s yet: %s", reserved.customer(), away.getMessage());
            reservations.release(reserved.customer(), attempt, clock.now());
            throw CustomerRejection.PROVIDER_AWAY.refuse().retryAfter(5);
        } catch (UserOfAnother taken) {
            reservations.release(reserved.customer(), attempt, clock.now());
            throw CustomerRejection.DOMAIN_IN_USE.refuse(reserved.signIn().substring(reserved.signIn().indexOf('@') + 1));
        }
    }

    private byte[] requestKey(Caller caller) {
        CurrentRequest.Details details = request.details();
        return details.idempotencyKey() == null ? null : secret.digest("customer-reservation",
                String.join("|", caller.tenant().toString(), caller.actor(), details.scope(), details.idempotencyKey()));
    }

    private String text(NewCustomer asked) {
        try {
            return json.writeValueAsString(asked);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a new customer cannot be written as JSON", e);
        }
    }

    private static boolean paused() {
        try {
            Thread.sleep(LOOK_AGAIN_MILLIS);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
