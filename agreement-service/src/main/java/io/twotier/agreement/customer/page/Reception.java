package io.twotier.agreement.customer.page;

import static io.twotier.agreement.AgreementType.MICROSOFT_CUSTOMER_AGREEMENT;

import io.quarkus.security.identity.SecurityIdentity;
import io.twotier.agreement.customer.Contact;
import io.twotier.agreement.customer.CustomerAgreementDesk;
import io.twotier.agreement.customer.CustomerAgreementDesk.Confirmation;
import io.twotier.agreement.customer.CustomerAgreementDesk.Recorded;
import io.twotier.agreement.customer.CustomerAgreementReader;
import io.twotier.agreement.customer.api.AgreementRequest;
import io.twotier.agreement.evidence.Reading;
import io.twotier.agreement.template.AgreementTemplate;
import io.twotier.agreement.template.AgreementTemplates;
import io.twotier.agreement.template.document.AgreementDocuments;
import io.twotier.agreement.upstream.customer.CustomerFact;
import io.twotier.agreement.upstream.customer.CustomerFacts;
import io.twotier.platform.TenantClock;
import io.twotier.platform.caller.Caller;
import io.twotier.platform.command.PlatformRejection;
import io.twotier.platform.command.Refused;
import io.twotier.platform.command.Violation;
import io.twotier.platform.web.PageLanguage;
import io.twotier.platform.web.Trial;
import io.twotier.platform.web.Visitor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Validator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Finds out how things stand by trying the acceptance: what the page tells is what the desk would say. */
@ApplicationScoped
class Reception {

    /** Asked for before anybody has told a name; it is never kept. */
    private static final Contact NOBODY_YET = new Contact("?", "?", "?", null);

    private final Trial trial;
    private final CustomerAgreementDesk desk;
    private final CustomerAgreementReader reader;
    private final AgreementTemplates templates;
    private final AgreementDocuments documents;
    private final CustomerFacts customers;
    private final TenantClock clock;
    private final Validator validator;
    private final SecurityIdentity identity;
    private final WayBack wayBack;

    Reception(Trial trial, CustomerAgreementDesk desk, CustomerAgreementReader reader, AgreementTemplates templates, AgreementDocuments documents,
              CustomerFacts customers, TenantClock clock, Validator validator, SecurityIdentity identity, WayBack wayBack) {
        this.trial = trial;
        this.desk = desk;
        this.reader = reader;
        this.templates = templates;
        this.documents = documents;
        this.customers = customers;
        this.clock = clock;
        this.validator = validator;
        this.identity = identity;
        this.wayBack = wayBack;
    }

    Situation look(Visitor visitor, PageLanguage language) {
        Situation situation = offered(visitor, language);
        if (!visitor.known()) {
            return visitor.signedIn() ? situation.refused(Obstacle.NOT_A_CUSTOMER, null) : situation;
        }
        Caller caller = visitor.caller();
        Optional<Refused> no = trial.refusal("accept_agreement", caller,
                () -> desk.accept(caller, caller.tenant(), new Confirmation(situation.text().id(), null, NOBODY_YET, null, Reading.here(situation.text().document().id()))));
        if (no.isEmpty()) {
            Situation asking = situation.asking(known(caller));
            return reader.settledAcceptance(caller).map(recorded -> situation.accepted(text(recorded.template(), visitor, language), recorded)).orElse(asking);
        }
        Obstacle why = Obstacle.of(no.get());
        Optional<Recorded> accepted = why == Obstacle.ACCEPTED || why == Obstacle.NOT_GLOBAL_ADMIN ? reader.ownAcceptance(caller) : Optional.empty();
        return accepted.map(recorded -> situation.accepted(text(recorded.template(), visitor, language), recorded)).orElse(situation.refused(why, no.get().getMessage()));
    }

    /** What a refused acceptance leads to. */
    Situation refused(Refused no) {
        return Situation.blocked(null).refused(Obstacle.of(no), no.getMessage());
    }

    /** The same form again, with what must be looked at. */
    Situation again(ContactForm form, Visitor visitor, PageLanguage language) {
        return offered(visitor, language).asking(form);
    }

    /**
     * @param shown the document of the form; its seal says that we gave it
     * @throws Refused 400 with a violation for each field that cannot be as it is, judged as the API judges it
     */
    Confirmation confirmation(ContactForm form, UUID shown) {
        AgreementRequest request = form.about(documents.findById(shown).templateId());
        List<Violation> broken = validator.validate(request).stream().map(v -> new Violation(v.getPropertyPath().toString(), v.getMessage())).toList();
        if (!broken.isEmpty()) {
            throw Refused.because(PlatformRejection.INVALID, broken);
        }
        return request.confirmation(Reading.here(shown));
    }

    /** What holds in the country of the visitor's company, in the language of the page. */
    private Situation offered(Visitor visitor, PageLanguage language) {
        return Situation.open(text(templates.current(MICROSOFT_CUSTOMER_AGREEMENT, country(visitor), clock.now(visitor.known() ? visitor.caller().tenant() : null)), visitor, language), wayBack.asked());
    }

    private Situation.Text text(AgreementTemplate template, Visitor visitor, PageLanguage language) {
        return new Situation.Text(template.id(), documents.shownTo(template.id(), language.tag(), country(visitor)));
    }

    private String country(Visitor visitor) {
        return visitor.known() && visitor.caller().customer() ? Optional.ofNullable(customers.existing(visitor.caller().tenant())).map(CustomerFact::country).orElse(null)
                : null;
    }

    private ContactForm known(Caller caller) {
        JsonWebToken token = (JsonWebToken) identity.getPrincipal();
        return ContactForm.of(field -> token.containsClaim(field.claim()) ? token.getClaim(field.claim()).toString()
                : field == ContactField.EMAIL && caller.name() != null && caller.name().contains("@") ? caller.name() : null);
    }
}
