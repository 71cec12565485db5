package io.twotier.agreement.customer;

import static io.twotier.agreement.AgreementType.MICROSOFT_CUSTOMER_AGREEMENT;

import io.twotier.agreement.customer.CustomerAgreement.Acceptance;
import io.twotier.agreement.template.AgreementTemplate;
import io.twotier.agreement.template.AgreementTemplates;
import io.twotier.agreement.upstream.customer.CustomerFacts;
import io.twotier.agreement.upstream.customer.RelationshipFact;
import io.twotier.agreement.upstream.partner.EnrollmentFact;
import io.twotier.agreement.upstream.partner.EnrollmentFacts;
import io.twotier.agreement.upstream.partner.PartnerFact;
import io.twotier.agreement.upstream.partner.PartnerFacts;
import io.twotier.platform.Ids;
import io.twotier.platform.TenantClock;
import io.twotier.platform.caller.Caller;
import io.twotier.platform.command.Check;
import io.twotier.platform.command.Checks;
import io.twotier.platform.event.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Accepting and attesting an agreement. */
@ApplicationScoped
public class CustomerAgreementDesk {

    private final CustomerAgreements agreements;
    private final AgreementTemplates templates;
    private final CustomerAccess access;
    private final PartnerFacts partners;
    private final EnrollmentFacts enrollments;
    private final TenantClock clock;
    private final Outbox outbox;

    CustomerAgreementDesk(CustomerAgreements agreements, AgreementTemplates templates, CustomerAccess access, PartnerFacts partners, EnrollmentFacts enrollments,
                          TenantClock clock, Outbox outbox) {
        this.agreements = agreements;
        this.templates = templates;
        this.access = access;
        this.partners = partners;
        this.enrollments = enrollments;
        this.clock = clock;
        this.outbox = outbox;
    }

    /** What a caller asks to have recorded. @param type may be null @param dateAgreed null for now @param document the very text that was shown here, or null when it was shown elsewhere */
    public record Confirmation(UUID templateId, String type, Contact contact, Instant dateAgreed, UUID document) {
    }

    /** An agreement with the text it was made on. */
    public record Recorded(CustomerAgreement agreement, AgreementTemplate template) {
    }

    /** R154: the customer's own global admin accepts; it counts for every partner, those of today and those to come. */
    @Transactional
    public Recorded accept(Caller caller, UUID customer, Confirmation asked) {
        Instant now = clock.now(customer);
        CustomerAccess.Standing standing = access.standing(caller, customer);
        TemplateChecks text = TemplateChecks.of(asked, templates, standing.country(), now);
        AgreementTemplate template = text.template();
        AcceptanceStatus status = EffectiveAcceptance.of(customer, customer, agreements.historyOf(customer, MICROSOFT_CUSTOMER_AGREEMENT)).status();
        // Fresh, since all partners of this moment are told.
        Checks.demandFresh(standing.related(), text.known(), text.inForce(), text.forItsCountry(CustomerFacts.source(customer)), text.ofAskedType(), text.notInFuture(),
                Check.that(status.allows(AcceptanceStatus.Act.ACCEPT_DIRECTLY), CustomerAgreementRejection.ALREADY_ACCEPTED));
        CustomerAgreement accepted = CustomerAgreement.accepted(Ids.next(), customer, template, acceptance(caller, asked, now),
                standing.known().environment(), now);
        agreements.persist(accepted);
        Set<UUID> audience = Stream.concat(Stream.of(customer), standing.open().stream().map(RelationshipFact::partnerId)).collect(Collectors.toSet());
        outbox.say(accepted.announce(audience));
        return new Recorded(accepted, template);
    }

    /** R155, R156: a partner that sells to the customer states that it accepted; a new contact corrects the earlier statement, which stays. */
    @Transactional
    public Recorded attest(Caller caller, UUID customer, Confirmation asked) {
        Instant now = clock.now(customer);
        CustomerAccess.Standing standing = access.standing(caller, customer);
        PartnerFact partner = partners.findById(caller.tenant());
        CustomerAgreement earlier = agreements.lastConfirmation(caller.tenant(), customer);
        TemplateChecks text = TemplateChecks.of(asked, templates, standing.country(), now);
        AgreementTemplate template = text.template();
        Checks.demand(standing.related(),
                Check.that(standing.sells() && partner != null && partner.contractPartner(), CustomerAgreementRejection.MAY_NOT_ATTEST)
                        .reading(PartnerFacts.source(caller.tenant()), CustomerFacts.source(customer)),
                signedInSinceApproval(caller), text.known(), text.inForce(), text.forItsCountry(CustomerFacts.source(customer)), text.ofAskedType(), text.notInFuture(),
                Check.that(earlier == null || template == null || !earlier.repeats(template, asked.contact()), CustomerAgreementRejection.ALREADY_CONFIRMED));
        CustomerAgreement attested = CustomerAgreement.attested(Ids.next(), customer, caller.tenant(), template, acceptance(caller, asked, now), earlier,
                standing.known().environment(), now);
        agreements.persist(attested);
        outbox.say(attested.announce(Set.of(customer, caller.tenant())));
        return new Recorded(attested, template);
    }

    /** R98: who attests as the provider that an enrolment made of the partner needs a token made after its approval. */
    private Check signedInSinceApproval(Caller caller) {
        Instant approved = enrollments.asProvider(caller.tenant()).map(EnrollmentFact::decidedAt).orElse(null);
        return Check.that(caller.signedInSince(approved), CustomerAgreementRejection.SIGN_IN_AGAIN).reading(PartnerFacts.source(caller.tenant()));
    }

    private static Acceptance acceptance(Caller caller, Confirmation asked, Instant now) {
        return new Acceptance(caller.objectId(), asked.contact(), asked.dateAgreed() == null ? now : asked.dateAgreed());
    }
}
