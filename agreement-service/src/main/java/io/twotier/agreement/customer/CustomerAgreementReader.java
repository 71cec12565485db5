package io.twotier.agreement.customer;

import static io.twotier.agreement.AgreementType.MICROSOFT_CUSTOMER_AGREEMENT;

import io.twotier.agreement.AgreementType;
import io.twotier.agreement.customer.CustomerAgreementDesk.Recorded;
import io.twotier.agreement.reacceptance.Reacceptances;
import io.twotier.agreement.template.AgreementTemplate;
import io.twotier.agreement.template.AgreementTemplates;
import io.twotier.platform.TenantClock;
import io.twotier.platform.caller.Caller;
import io.twotier.platform.command.Check;
import io.twotier.platform.command.Checks;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The agreements of a customer, for those who may read them. */
@ApplicationScoped
public class CustomerAgreementReader {

    private final CustomerAgreements agreements;
    private final AgreementTemplates templates;
    private final Reacceptances reacceptances;
    private final CustomerAccess access;
    private final TenantClock clock;

    CustomerAgreementReader(CustomerAgreements agreements, AgreementTemplates templates, Reacceptances reacceptances, CustomerAccess access, TenantClock clock) {
        this.agreements = agreements;
        this.templates = templates;
        this.reacceptances = reacceptances;
        this.access = access;
        this.clock = clock;
    }

    /** A partner reads what it confirmed itself; the customer reads all confirmations. Direct acceptances are not confirmations. */
    @Transactional
    public List<Recorded> confirmations(Caller caller, UUID customer, Collection<AgreementType> types) {
        Checks.demand(access.standing(caller, customer).related());
        List<CustomerAgreement> found = caller.partner() ? agreements.confirmationsBy(caller.tenant(), customer, types)
                : agreements.confirmationsOf(customer, types);
        Map<UUID, AgreementTemplate> texts = templates.ofTypes(types).stream().collect(Collectors.toMap(AgreementTemplate::id, Function.identity()));
        return found.stream().map(agreement -> new Recorded(agreement, texts.get(agreement.templateId()))).toList();
    }

    /** What everything below a customer rests on. */
    public Check related(Caller caller, UUID customer) {
        return access.standing(caller, customer).related();
    }

    /** Seen by the customer itself no partner's word counts; an acceptance that is outdated does not either. */
    @Transactional
    public boolean isSignedDirectly(Caller caller, UUID customer) {
        Checks.demand(access.standing(caller, customer).related());
        return effective(customer, customer).status().isAccepted();
    }

    /** R154, R155: whether the customer's agreement counts for {@code partner}. */
    @Transactional
    public EffectiveAcceptance effective(Caller caller, UUID customer, UUID partner) {
        CustomerAccess.Standing standing = access.standing(caller, customer);
        Check related = standing.related();
        Checks.demand(related, Check.that(!caller.partner() || caller.tenant().equals(partner) || standing.sharedWith(partner),
                CustomerAgreementRejection.OTHER_PARTNER).reading(related.sources().iterator().next()));
        return effective(customer, partner);
    }

    /** R154: what a customer accepted itself, as the customer sees it; a partner's attestation is none of that. */
    @Transactional
    public Optional<Recorded> ownAcceptance(Caller customer) {
        if (access.standing(customer, customer.tenant()).known() == null) {
            return Optional.empty();
        }
        return Optional.ofNullable(effective(customer.tenant(), customer.tenant()).basis())
                .map(agreement -> new Recorded(agreement, templates.findById(agreement.templateId())));
    }

    /** As {@link #ownAcceptance}, when nothing more is asked of the customer, now or later. */
    @Transactional
    public Optional<Recorded> settledAcceptance(Caller customer) {
        return effective(customer.tenant(), customer.tenant()).required() == null ? ownAcceptance(customer) : Optional.empty();
    }

    private EffectiveAcceptance effective(UUID customer, UUID partner) {
        return EffectiveAcceptance.of(customer, partner, agreements.historyOf(customer, MICROSOFT_CUSTOMER_AGREEMENT),
                reacceptances.of(MICROSOFT_CUSTOMER_AGREEMENT), clock.now(customer));
    }
}
