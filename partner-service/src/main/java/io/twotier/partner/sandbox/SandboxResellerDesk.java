package io.twotier.partner.sandbox;

import io.twotier.partner.account.Environment;
import io.twotier.partner.account.MpnId;
import io.twotier.partner.account.Partner;
import io.twotier.partner.account.PartnerDesk;
import io.twotier.partner.account.PartnerType;
import io.twotier.partner.account.Registration;
import io.twotier.partner.enrollment.Enrollment;
import io.twotier.partner.enrollment.EnrollmentDesk;
import io.twotier.partner.enrollment.Programme;
import io.twotier.partner.geography.Regions;
import io.twotier.partner.partnership.PartnershipDesk;
import io.twotier.partner.partnership.PartnershipRejection;
import io.twotier.partner.partnership.RemovalDesk;
import io.twotier.partner.profile.ProfileDesk;
import io.twotier.partner.upstream.customer.CustomerFacts;
import io.twotier.platform.TenantClock;
import io.twotier.platform.adminuser.TemporaryPassword;
import io.twotier.platform.caller.Caller;
import io.twotier.platform.command.Check;
import io.twotier.platform.command.Checks;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** What a provider of the sandbox can do about resellers of its own. Each goes the way any reseller goes, only at once: registered, enrolled, invited, partner. */
@ApplicationScoped
public class SandboxResellerDesk {

    private static final int MOST = 5;
    /** What stands in the history of a removal nobody read a statement for. */
    private static final RemovalDesk.Confirmed SANDBOX_REMOVAL = new RemovalDesk.Confirmed(true, "sandbox");

    private final SandboxResellers resellers;
    private final SandboxTenants tenants;
    private final PartnerDesk partners;
    private final EnrollmentDesk enrollments;
    private final PartnershipDesk partnerships;
    private final RemovalDesk removals;
    private final ProfileDesk profiles;
    private final CustomerFacts customers;
    private final Regions regions;
    private final TenantClock clock;

    SandboxResellerDesk(SandboxResellers resellers, SandboxTenants tenants, PartnerDesk partners, EnrollmentDesk enrollments, PartnershipDesk partnerships,
                        RemovalDesk removals, ProfileDesk profiles, CustomerFacts customers, Regions regions, TenantClock clock) {
        this.resellers = resellers;
        this.tenants = tenants;
        this.partners = partners;
        this.enrollments = enrollments;
        this.partnerships = partnerships;
        this.removals = removals;
        this.profiles = profiles;
        this.customers = customers;
        this.regions = regions;
        this.clock = clock;
    }

    /** @param password null in a dry run */
    public record Made(Partner provider, Partner reseller, Enrollment enrollment, String signIn, TemporaryPassword password) {
    }

    /** Outside of any transaction: the tenant is reserved and its administrator made. */
    public Object prepare(Caller caller, NewReseller asked, UUID attempt) {
        return tenants.provide(caller, asked, attempt, () -> Checks.enforce(checks(partners.own(caller), asked), false));
    }

    /** @param attempt names the tenant in a dry run, the same however often that looks @param prepared null in a dry run */
    @Transactional
    public Made make(Caller caller, NewReseller asked, UUID attempt, Object prepared) {
        SandboxTenants.Provided provided = (SandboxTenants.Provided) prepared;
        Partner provider = partners.own(caller);
        List<Check> checks = checks(provider, asked);
        checks.add(Check.that(provided != null || resellers.withDomain(asked.domain()).isEmpty(), SandboxRejection.DOMAIN_IN_USE, asked.domain()));
        Checks.enforce(checks, false);
        UUID id = provided == null ? attempt : provided.tenant();
        Partner reseller = partners.register(registration(id, asked, provider.environment()));
        profiles.vouch(reseller, asked.business());
        Enrollment enrollment = enrollments.grant(caller, reseller, Programme.RESELLER);
        partnerships.unite(provider, reseller);
        if (provided != null) {
            resellers.findById(id).made(provided.attempt(), clock.now(provider.id()));
        }
        return new Made(provider, reseller, enrollment, asked.signIn(), provided == null ? null : provided.password());
    }

    /** Outside of any transaction, and before the reseller is gone, so that whoever is interrupted can ask again: its administrator is removed. */
    public Object prepareRemoval(Caller caller, UUID id) {
        return tenants.withdraw(id, () -> removable(caller, id).signIn());
    }

    @Transactional
    public void delete(Caller caller, UUID id) {
        SandboxReseller reseller = removable(caller, id);
        Instant now = clock.now(caller.tenant());
        removals.end(caller, caller.tenant(), id, SANDBOX_REMOVAL);
        partners.leaveLocation(partners.find(id));
        reseller.delete(now);
    }

    private List<Check> checks(Partner provider, NewReseller asked) {
        boolean sandbox = provider.is(PartnerType.INDIRECT_PROVIDER) && provider.environment().kind() == Environment.Kind.SANDBOX;
        String region = regions.of(asked.country()).orElse("none");
        return new ArrayList<>(List.of(
                Check.that(sandbox, SandboxRejection.NOT_A_SANDBOX_PROVIDER),
                Check.that(!sandbox || resellers.countForSure(provider) < MOST, SandboxRejection.ENOUGH, MOST),
                Check.that(provider.region().equals(region), PartnershipRejection.OTHER_REGION, provider.region(), region)));
    }

    /** The reseller has the location it was made with and, as any partner, one global id: nobody names that, so it is made of the tenant's. */
    private static Registration registration(UUID id, NewReseller asked, Environment environment) {
        String global = "9%011d".formatted(Math.floorMod(id.getLeastSignificantBits(), 100_000_000_000L));
        return new Registration(id, asked.name(), Set.of(), asked.country(), environment, null,
                List.of(new MpnId(global, MpnId.Kind.GLOBAL, environment), new MpnId(asked.mpnId(), MpnId.Kind.LOCATION, environment)), Set.of(),
                asked.contact().email(), asked.domain(), asked.contact());
    }

    private SandboxReseller removable(Caller caller, UUID id) {
        SandboxReseller reseller = resellers.findByIdOptional(id).filter(one -> one.isThereFor(caller.tenant())).orElseThrow(SandboxRejection.NO_SUCH_RESELLER::refuse);
        Checks.demandFresh(Check.that(!customers.anyOf(id), SandboxRejection.HAS_CUSTOMERS).reading(CustomerFacts.source()));
        return reseller;
    }
}
