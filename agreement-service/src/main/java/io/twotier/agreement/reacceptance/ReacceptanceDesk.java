package io.twotier.agreement.reacceptance;

import static io.twotier.agreement.AgreementType.MICROSOFT_CUSTOMER_AGREEMENT;

import io.twotier.agreement.template.AgreementTemplate;
import io.twotier.agreement.template.AgreementTemplates;
import io.twotier.platform.Ids;
import io.twotier.platform.TenantClock;
import io.twotier.platform.audit.Evidence;
import io.twotier.platform.caller.Caller;
import io.twotier.platform.command.Check;
import io.twotier.platform.command.Checks;
import io.twotier.platform.event.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** Requiring that customers accept a later version of their agreement. */
@ApplicationScoped
public class ReacceptanceDesk {

    /** Clocks differ (Q25). */
    private static final Duration TOLERANCE = Duration.ofMinutes(5);

    private final Reacceptances reacceptances;
    private final AgreementTemplates templates;
    private final Evidence evidence;
    private final TenantClock clock;
    private final Outbox outbox;

    ReacceptanceDesk(Reacceptances reacceptances, AgreementTemplates templates, Evidence evidence, TenantClock clock, Outbox outbox) {
        this.reacceptances = reacceptances;
        this.templates = templates;
        this.evidence = evidence;
        this.clock = clock;
        this.outbox = outbox;
    }

    /** R152: from then on only this version and later ones count. @param asked null for now */
    @Transactional
    public Reacceptance require(Caller caller, UUID templateId, Instant asked) {
        Instant now = clock.now();
        Instant from = asked == null || asked.isBefore(now) && !asked.isBefore(now.minus(TOLERANCE)) ? now : asked;
        AgreementTemplate least = templates.findById(templateId);
        boolean known = least != null && least.type() == MICROSOFT_CUSTOMER_AGREEMENT;
        int rank = known ? least.versionRank() : 0;
        Checks.demand(Check.that(known, ReacceptanceRejection.NO_TEMPLATE, templateId),
                Check.that(!known || !least.isRetiredAt(from), ReacceptanceRejection.RETIRED, templateId),
                Check.that(!known || least.countries().isEmpty(), ReacceptanceRejection.NOT_FOR_ALL, templateId),
                Check.that(!from.isBefore(now), ReacceptanceRejection.IN_THE_PAST),
                Check.that(!known || reacceptances.of(least.type()).at(from).filter(one -> one.versionRank() >= rank).isEmpty(),
                        ReacceptanceRejection.REQUIRED_ALREADY, rank));
        Reacceptance required = Reacceptance.required(Ids.next(), least, from, caller.actor(), now);
        reacceptances.persist(required);
        evidence.keep(Reacceptance.TABLE, required.id());
        outbox.say(required.announce());
        return required;
    }
}
