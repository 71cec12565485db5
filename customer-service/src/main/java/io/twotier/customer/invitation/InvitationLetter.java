package io.twotier.customer.invitation;

import io.twotier.customer.upstream.partner.PartnerFact;
import io.twotier.customer.upstream.partner.PartnerFacts;
import io.twotier.platform.letter.Letter;
import io.twotier.platform.letter.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** R116: drafts the mail that brings an invitation, in English or Swedish. */
@ApplicationScoped
class InvitationLetter {

    private final PartnerFacts partners;

    InvitationLetter(PartnerFacts partners) {
        this.partners = partners;
    }

    Letter draft(UUID issuer, InvitedPartners invited, NewInvitation asked, String link) {
        Texts texts = Texts.of("texts.invitation", asked.language());
        String from = nameOf(issuer);
        String subject = texts.get("subject", from);
        return invited.both() ? new Letter(asked.recipient(), subject, texts.get("body.both", from, nameOf(invited.reseller()), nameOf(invited.seller()), link))
                : new Letter(asked.recipient(), subject, texts.get("body.alone", from, link));
    }

    private String nameOf(UUID partner) {
        return partners.about(partner).map(PartnerFact::name).orElse(partner.toString());
    }
}
