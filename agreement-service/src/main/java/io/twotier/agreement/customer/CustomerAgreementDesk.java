package io.twotier.agreement.customer;

import static io.twotier.agreement.AgreementType.MICROSOFT_CUSTOMER_AGREEMENT;

import io.twotier.agreement.customer.CustomerAgreement.Acceptance;
import io.twotier.agreement.evidence.AgreedTexts;
import io.twotier.agreement.evidence.Reading;
import io.twotier.agreement.reacceptance.Reacceptances;
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
import io.twotier.platform.audit.Evidence;
import io.twotier.platform.caller.Caller;
import io.twotier.platform.command.Check;
import io.twotier.platform.command.Checks;
import io.twotier.platform.event.Event;
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
    private final Reacceptances reacceptances;
    private final AgreedTexts texts;
    private final CustomerAccess access;
    private final PartnerFacts partners;
    private final EnrollmentFacts enrollments;
    private final Evidence evidence;
    private final TenantClock clock;
    private final Outbox outbox;

    CustomerAgreementDesk(CustomerAgreements agreements, AgreementTemplates templates, Reacceptances reacceptances, AgreedTexts texts, CustomerAccess access,
                          PartnerFacts partners, EnrollmentFacts enrollments, Evidence evidence, TenantClock clock, Outbox outbox) {
        this.agreements = agreements;
        this.templates = templates;
        this.reacceptances = reacceptances;
        this.texts = texts;
        this.access = access;
        this.partners = partners;
        this.enrollments = enrollments;
        this.evidence = evidence;
        this.clock = clock;
        this.outbox = outbox;
    }

    /** What a caller asks to have recorded. @param type may be null @param dateAgreed null for now @param reading how the text was read */
    public record Confirmation(UUID templateId, String type, Contact contact, Instant dateAgreed, Reading reading) {
    }

    /** An agreement with the text it was made on. */
    public record Recorded(CustomerAgreement agreement, AgreementTemplate template) {
    }

    /** What a confirmation is about. */
    private record Matter(AgreementTemplate template, TemplateChecks checks, AgreedTexts.Choice choice) {
    }

    /** R154: the customer's own global admin accepts; it counts for every partner, those of today and those to come. */
    @Transactional
    public Recorded accept(Caller caller, UUID customer, Confirmation asked) {
        Instant now = clock.now(customer);
        CustomerAccess.Standing standing = access.standing(caller, customer);
        Matter matter = matter(asked, standing, now);
        TemplateChecks text = matter.checks();
        // Fresh, since all partners of this moment are told.
        Checks.demandFresh(standing.related(), text.known(), text.inForce(), text.forItsCountry(CustomerFacts.source(customer)), text.notOutdated(),
                text.ofAskedType(), text.notInFuture(), Check.that(statusOf(customer, matter.template()).allows(AcceptanceStatus.Act.ACCEPT_DIRECTLY), CustomerAgreementRejection.ALREADY_ACCEPTED),
                matter.choice().readable());
        CustomerAgreement accepted = CustomerAgreement.accepted(Ids.next(), customer, matter.template(), acceptance(caller, asked, matter, now),
                standing.known().environment(), now);
        Set<UUID> audience = Stream.concat(Stream.of(customer), standing.open().stream().map(RelationshipFact::partnerId)).collect(Collectors.toSet());
        return keep(accepted, accepted.announce(audience), matter);
    }

    /** R155, R156: a partner that sells to the customer states that it accepted; a new contact corrects the earlier statement, which stays. */
    @Transactional
    public Recorded attest(Caller caller, UUID customer, Confirmation asked) {
        Instant now = clock.now(customer);
        CustomerAccess.Standing standing = access.standing(caller, customer);
        PartnerFact partner = partners.findById(caller.tenant());
        CustomerAgreement earlier = agreements.lastConfirmation(caller.tenant(), customer);
        Matter matter = matter(asked, standing, now);
        TemplateChecks text = matter.checks();
        Checks.demand(standing.related(),
                Check.that(standing.sells() && partner != null && partner.contractPartner(), CustomerAgreementRejection.MAY_NOT_ATTEST)
                        .reading(PartnerFacts.source(caller.tenant()), CustomerFacts.source(customer)),
                signedInSinceApproval(caller), text.known(), text.inForce(), text.forItsCountry(CustomerFacts.source(customer)), text.notOutdated(),
                text.ofAskedType(), text.notInFuture(), Check.that(earlier == null || matter.template() == null || !earlier.repeats(matter.template(), asked.contact()),
                        CustomerAgreementRejection.ALREADY_CONFIRMED),
                matter.choice().readable());
        CustomerAgreement attested = CustomerAgreement.attested(Ids.next(), customer, caller.tenant(), matter.template(),
                acceptance(caller, asked, matter, now), earlier, standing.known().environment(), now);
        return keep(attested, attested.announce(Set.of(customer, caller.tenant())), matter);
    }

    /** R98: who attests as the provider that an enrolment made of the partner needs a token made after its approval. */
    private Check signedInSinceApproval(Caller caller) {
        Instant approved = enrollments.asProvider(caller.tenant()).map(EnrollmentFact::decidedAt).orElse(null);
        return Check.that(caller.signedInSince(clock.systemTime(caller.tenant(), approved)), CustomerAgreementRejection.SIGN_IN_AGAIN).reading(PartnerFacts.source(caller.tenant()));
    }

    private Recorded keep(CustomerAgreement agreement, Event said, Matter matter) {
        agreements.persist(agreement);
        evidence.keep(CustomerAgreement.TABLE, agreement.id());
        outbox.say(said);
        return new Recorded(agreement, matter.template());
    }

    private Matter matter(Confirmation asked, CustomerAccess.Standing standing, Instant now) {
        TemplateChecks checks = TemplateChecks.of(asked, templates, reacceptances.of(MICROSOFT_CUSTOMER_AGREEMENT), standing.country(), now);
        return new Matter(checks.template(), checks, texts.choice(checks.template(), asked.reading(), standing.country()));
    }

    /** How the customer itself stands to this version: what it accepted in an earlier one does not keep it from accepting this. */
    private AcceptanceStatus statusOf(UUID customer, AgreementTemplate template) {
        return EffectiveAcceptance.of(customer, customer, agreements.historyOf(customer, MICROSOFT_CUSTOMER_AGREEMENT),
                template == null ? Integer.MIN_VALUE : template.versionRank()).status();
    }

    private static Acceptance acceptance(Caller caller, Confirmation asked, Matter matter, Instant now) {
        return new Acceptance(caller.tenant(), caller.objectId(), asked.contact(), asked.dateAgreed() == null ? now : asked.dateAgreed(), matter.choice().text());
    }
}
