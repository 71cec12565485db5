package io.twotier.partner.partnership;

import io.twotier.partner.requirement.Requirement;
import java.util.List;
import java.util.UUID;

/** R14: the three things that make a reseller ready. @param missing those that are not there, with who can do what */
public record Readiness(UUID resellerId, boolean account, boolean enrollment, boolean partnerAgreement, List<Requirement> missing) {

    public boolean ready() {
        return account && enrollment && partnerAgreement;
    }
}
