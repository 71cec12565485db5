package io.twotier.customer.invitation.page;

import io.twotier.customer.Customer;
import io.twotier.customer.Customers;
import io.twotier.customer.invitation.AgreementNeed;
import io.twotier.customer.invitation.AnswerDesk;
import io.twotier.customer.invitation.CustomerInvitation;
import io.twotier.customer.invitation.InvitationDesk;
import io.twotier.customer.upstream.partner.PartnerFact;
import io.twotier.customer.upstream.partner.PartnerFacts;
import io.twotier.platform.caller.Caller;
import io.twotier.platform.command.Refused;
import io.twotier.platform.web.Trial;
import io.twotier.platform.web.Visitor;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;

/** Finds out how things stand by trying the answers: what the page tells is what the desk would say. */
@ApplicationScoped
public class Reception {

    private final Trial trial;
    private final InvitationDesk desk;
    private final AnswerDesk answers;
    private final AgreementNeed agreement;
    private final Customers customers;
    private final PartnerFacts partners;

    Reception(Trial trial, InvitationDesk desk, AnswerDesk answers, AgreementNeed agreement, Customers customers, PartnerFacts partners) {
        this.trial = trial;
        this.desk = desk;
        this.answers = answers;
        this.agreement = agreement;
        this.customers = customers;
        this.partners = partners;
    }

    /** R117: everybody who has the link sees the partners and what they would be allowed; only who signed in sees more. */
    Situation look(CustomerInvitation invitation, String token, Visitor visitor) {
        Situation situation = offered(invitation).to(visitor.known() ? companyOf(visitor.caller().tenant()) : null);
        Optional<Obstacle> end = Obstacle.of(desk.stateOf(invitation));
        if (end.isPresent()) {
            return ended(situation.ended(end.get()), invitation, visitor);
        }
        if (visitor.signedIn() && !visitor.known()) {
            return situation.ended(Obstacle.NOT_A_CUSTOMER);
        }
        return visitor.known() ? tried(situation, invitation, token, visitor.caller()) : situation;
    }

    /** What a refused answer leads to. */
    Situation refused(Refused no) {
        return Situation.blocked(null).refused(Obstacle.of(no), no.getMessage());
    }

    /** The same form again, with what must be looked at. */
    Situation again(CustomerInvitation invitation, Caller visitor, CompanyForm form) {
        return offered(invitation).to(companyOf(visitor.tenant())).answerable(true, true).asking(form);
    }

    Situation offered(CustomerInvitation invitation) {
        return Situation.open(invitation.authorisations().stream().map(what -> new Situation.Offer(partners.about(what.partner()).map(PartnerFact::name).orElse("?"),
                what.kind(), what.canOrder(), what.delegatedAdmin())).toList());
    }

    /** By whom, and what is left to do, is between those concerned. */
    private Situation ended(Situation situation, CustomerInvitation invitation, Visitor visitor) {
        if (situation.obstacle() != Obstacle.ACCEPTED || !visitor.known()) {
            return situation;
        }
        UUID tenant = visitor.caller().tenant();
        LocalDate on = LocalDate.ofInstant(invitation.decidedAt(), ZoneOffset.UTC);
        if (tenant.equals(invitation.decidedBy())) {
            return situation.accepted(on, agreement.of(invitation, tenant).orElse(null));
        }
        return invitation.partners().all().contains(tenant) ? situation.to(companyOf(invitation.decidedBy())).accepted(on, null) : situation;
    }

    private Situation tried(Situation situation, CustomerInvitation invitation, String token, Caller visitor) {
        if (invitation.partners().all().contains(visitor.tenant())) {
            return situation.ended(Obstacle.OWN_INVITATION);
        }
        Optional<Refused> no = trial.refusal("accept_customer_invitation", visitor, () -> answers.accept(visitor, token, null));
        boolean mayDecline = trial.refusal("decline_customer_invitation", visitor, () -> answers.decline(visitor, token)).isEmpty();
        if (no.isEmpty()) {
            return situation.answerable(true, mayDecline);
        }
        Obstacle why = Obstacle.of(no.get());
        return switch (why) {
            case PROFILE_MISSING -> situation.answerable(true, mayDecline).asking(CompanyForm.empty(visitor.name()));
            case AUTHORISED_ALREADY -> situation.ended(why).accepted(null, agreement.of(invitation, visitor.tenant()).orElse(null));
            default -> situation.refused(why, no.get().getMessage()).answerable(false, mayDecline);
        };
    }

    private String companyOf(UUID customer) {
        return customers.findByIdOptional(customer).filter(Customer::active).map(Customer::companyName).orElse(null);
    }
}
