package io.twotier.partner.sandbox;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.twotier.platform.Ids;
import io.twotier.platform.TenantClock;
import io.twotier.platform.adminuser.AdminUsers;
import io.twotier.platform.adminuser.Administrator;
import io.twotier.platform.adminuser.IdentityProviderAway;
import io.twotier.platform.adminuser.TemporaryPassword;
import io.twotier.platform.adminuser.UserOfAnother;
import io.twotier.platform.caller.Caller;
import io.twotier.platform.command.Commands;
import io.twotier.platform.command.CurrentRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/** The tenants of sandbox resellers at the identity provider, with nothing but short transactions around its calls. Safe to run again at any point. */
@ApplicationScoped
class SandboxTenants {

    private static final Logger LOG = Logger.getLogger(SandboxTenants.class);

    private final SandboxResellers resellers;
    private final AdminUsers adminUsers;
    private final Commands commands;
    private final CurrentRequest request;
    private final TenantClock clock;

    SandboxTenants(SandboxResellers resellers, AdminUsers adminUsers, Commands commands, CurrentRequest request, TenantClock clock) {
        this.resellers = resellers;
        this.adminUsers = adminUsers;
        this.commands = commands;
        this.request = request;
        this.clock = clock;
    }

    /** @param attempt one for each run of the command, the same when that run is repeated */
    record Provided(UUID tenant, UUID attempt, TemporaryPassword password) {
    }

    /** @param demanded refuses what cannot be, before anything is kept */
    Provided provide(Caller caller, NewReseller asked, UUID attempt, Runnable demanded) {
        commands.read(() -> QuarkusTransaction.requiringNew().call(() -> {
            demanded.run();
            return null;
        }));
        UUID tenant = QuarkusTransaction.requiringNew().call(() -> reserved(claim(caller, attempt), asked, clock.now()).id());
        TemporaryPassword password = TemporaryPassword.random();
        try {
            adminUsers.provide(administrator(asked.signIn(), tenant), password);
            return new Provided(tenant, attempt, password);
        } catch (IdentityProviderAway away) {
            LOG.warnf("no administrator for sandbox reseller %s yet: %s", tenant, away.getMessage());
            release(tenant, attempt);
            throw SandboxRejection.PROVIDER_AWAY.refuse().retryAfter(5);
        } catch (UserOfAnother taken) {
            release(tenant, attempt);
            throw SandboxRejection.DOMAIN_IN_USE.refuse(asked.domain());
        }
    }

    /** @param signIn of the administrator, or refuses */
    String withdraw(UUID tenant, Supplier<String> signIn) {
        String name = commands.read(() -> QuarkusTransaction.requiringNew().call(signIn::get));
        try {
            adminUsers.remove(administrator(name, tenant));
            return name;
        } catch (IdentityProviderAway away) {
            LOG.warnf("the administrator of sandbox reseller %s cannot be removed: %s", tenant, away.getMessage());
            throw SandboxRejection.PROVIDER_AWAY.refuse().retryAfter(5);
        }
    }

    private SandboxReseller.Claim claim(Caller caller, UUID attempt) {
        String key = request.details().idempotencyKey();
        return new SandboxReseller.Claim(caller.tenant(), key == null ? null : caller.actor() + "|" + key, attempt);
    }

    private SandboxReseller reserved(SandboxReseller.Claim claim, NewReseller asked, Instant now) {
        SandboxReseller reseller = resellers.withDomain(asked.domain()).orElse(null);
        if (reseller == null) {
            reseller = SandboxReseller.reserve(Ids.next(), claim, asked, now);
            resellers.persistAndFlush(reseller);
        } else {
            reseller.reserveAgain(claim, asked, now);
        }
        return reseller;
    }

    private void release(UUID tenant, UUID attempt) {
        QuarkusTransaction.requiringNew().run(() -> resellers.findById(tenant).release(attempt));
    }

    private static Administrator administrator(String signIn, UUID tenant) {
        return new Administrator(signIn, tenant, Caller.Kind.PARTNER);
    }
}
