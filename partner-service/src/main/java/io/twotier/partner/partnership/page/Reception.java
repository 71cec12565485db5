package io.twotier.partner.partnership.page;

import io.twotier.partner.account.Partner;
import io.twotier.partner.account.Partners;
import io.twotier.partner.enrollment.EnrollmentStep;
import io.twotier.partner.enrollment.Enrollments;
import io.twotier.partner.partnership.Invitation;
import io.twotier.partner.partnership.PartnershipDesk;
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
    private final PartnershipDesk desk;
    private final Partners partners;
    private final Enrollments enrollments;

    Reception(Trial trial, PartnershipDesk desk, Partners partners, Enrollments enrollments) {
        this.trial = trial;
        this.desk = desk;
        this.partners = partners;
        this.enrollments = enrollments;
    }

    /** R110: everybody who has the link sees who invites; only who signed in sees more. */
    Situation look(Invitation invitation, String token, Visitor visitor) {
        Situation situation = Situation.open(nameOf(invitation.providerId())).to(visitor.known() ? nameOf(visitor.caller().tenant()) : null);
        Optional<Obstacle> end = Obstacle.of(desk.stateOf(invitation));
        if (end.isPresent()) {
            return ended(situation.ended(end.get()), invitation, visitor);
        }
        if (visitor.signedIn() && !visitor.known()) {
            return situation.ended(Obstacle.NOT_A_PARTNER);
        }
        return visitor.known() ? tried(situation, token, visitor.caller()) : situation;
    }

    /** By whom is between the two. */
    private Situation ended(Situation situation, Invitation invitation, Visitor visitor) {
        UUID by = invitation.decidedBy();
        boolean party = visitor.known() && (visitor.caller().tenant().equals(invitation.providerId()) || visitor.caller().tenant().equals(by));
        return situation.obstacle() == Obstacle.ACCEPTED && party
                ? situation.acceptedBy(nameOf(by), LocalDate.ofInstant(invitation.decidedAt(), ZoneOffset.UTC)) : situation;
    }

    private Situation tried(Situation situation, String token, Caller visitor) {
        Optional<Refused> no = trial.refusal("accept_partner_invitation", visitor, () -> desk.accept(visitor, token));
        boolean mayDecline = trial.refusal("decline_partner_invitation", visitor, () -> desk.decline(visitor, token)).isEmpty();
        if (no.isEmpty()) {
            return situation.answerable(true, mayDecline);
        }
        Obstacle why = Obstacle.of(no.get());
        return situation.refused(why, missing(why, visitor.tenant()), no.get().getMessage()).answerable(false, mayDecline);
    }

    /** What a refused answer leads to. */
    Situation refused(Refused no, Caller visitor) {
        Obstacle why = Obstacle.of(no);
        return Situation.blocked(null).refused(why, visitor == null ? null : missing(why, visitor.tenant()), no.getMessage());
    }

    private EnrollmentStep missing(Obstacle why, UUID partner) {
        return why == Obstacle.NOT_ENROLLED ? enrollments.missing(partner) : null;
    }

    private String nameOf(UUID partner) {
        return partners.findByIdOptional(partner).map(Partner::name).orElse(null);
    }
}
