package io.twotier.customer.invitation.page;

import io.twotier.customer.relationship.RelationshipKind;
import java.time.LocalDate;
import java.util.List;

/**
 * How things stand between a visitor and an invitation.
 *
 * @param partners    who invites; empty when the link opens nothing
 * @param company     the visitor's own, when it is known
 * @param obstacle    what is in the way of accepting; null when nothing is, or when nobody has signed in yet
 * @param sentence    of an obstacle that has no words of its own here, or null
 * @param acceptedOn  told to those concerned only
 * @param agreementAt where the customer agreement is accepted that is missing, or null
 * @param form        what an unknown tenant is asked, or null
 */
public record Situation(List<Offer> partners, String company, Obstacle obstacle, String sentence, LocalDate acceptedOn, String agreementAt, CompanyForm form,
                        boolean mayAccept, boolean mayDecline) {

    /** A partner that invites, and what it would be allowed (R117, R120). */
    public record Offer(String name, RelationshipKind kind, boolean canOrder, boolean delegatedAdmin) {
    }

    static Situation open(List<Offer> partners) {
        return new Situation(partners, null, null, null, null, null, null, false, false);
    }

    static Situation blocked(Obstacle obstacle) {
        return new Situation(List.of(), null, obstacle, null, null, null, null, false, false);
    }

    Situation to(String visitorsCompany) {
        return new Situation(partners, visitorsCompany, obstacle, sentence, acceptedOn, agreementAt, form, mayAccept, mayDecline);
    }

    Situation ended(Obstacle how) {
        return new Situation(partners, company, how, null, null, null, null, false, false);
    }

    /** @param agreement where it is accepted, or null when it is not missing */
    Situation accepted(LocalDate on, String agreement) {
        return new Situation(partners, company, obstacle, null, on, agreement, null, false, false);
    }

    Situation refused(Obstacle why, String words) {
        return new Situation(partners, company, why, why == Obstacle.OTHER ? words : null, null, null, null, false, mayDecline);
    }

    Situation answerable(boolean accept, boolean decline) {
        return new Situation(partners, company, obstacle, sentence, acceptedOn, agreementAt, form, accept, decline);
    }

    Situation asking(CompanyForm about) {
        return new Situation(partners, company, null, null, null, null, about, true, mayDecline);
    }

    public boolean both() {
        return partners.size() > 1;
    }

    /** Whose link it is to look after the customer: the reseller, or who invites alone. */
    public String first() {
        return partners.get(partners.size() - 1).name();
    }

    /** The provider beside a reseller. */
    public String second() {
        return partners.get(0).name();
    }
}
