package io.twotier.partner.partnership;

import io.twotier.partner.account.Partner;
import io.twotier.partner.account.PartnerDesk;
import io.twotier.partner.account.PartnerType;
import io.twotier.partner.account.Partners;
import io.twotier.platform.Ids;
import io.twotier.platform.TenantClock;
import io.twotier.platform.caller.Caller;
import io.twotier.platform.command.Check;
import io.twotier.platform.command.Checks;
import io.twotier.platform.event.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/** What provider and reseller can do with each other. */
@ApplicationScoped
public class PartnershipDesk {

    private static final int MOST = 500;

    private final Invitations invitations;
    private final Partnerships partnerships;
    private final Partners partners;
    private final PartnerDesk partnerDesk;
    private final InvitationTokens tokens;
    private final TenantClock clock;
    private final Outbox outbox;

    PartnershipDesk(Invitations invitations, Partnerships partnerships, Partners partners, PartnerDesk partnerDesk, InvitationTokens tokens, TenantClock clock,
                    Outbox outbox) {
        this.invitations = invitations;
        this.partnerships = partnerships;
        this.partners = partners;
        this.partnerDesk = partnerDesk;
        this.tokens = tokens;
        this.clock = clock;
        this.outbox = outbox;
    }

    /** R34, R35: a draft and a link; the address is optional and nothing is sent. */
    @Transactional
    public Invitation invite(Caller caller, UUID resellerTenant, String recipient) {
        Partner provider = provider(caller);
        UUID id = Ids.next();
        Invitation invitation = Invitation.draft(id, provider, resellerTenant, recipient, tokens.link(id), clock.now(provider.id()));
        outbox.say(invitation.requested());
        invitations.persist(invitation);
        return invitation;
    }

    @Transactional
    public Invitation edit(Caller caller, UUID id, String subject, String body) {
        Invitation invitation = sent(caller, id);
        outbox.say(invitation.edit(subject, body, tokens.link(id)));
        return invitation;
    }

    @Transactional
    public Invitation cancel(Caller caller, UUID id) {
        Invitation invitation = sent(caller, id);
        outbox.say(invitation.cancel(clock.now(caller.tenant())));
        return invitation;
    }

    @Transactional
    public Invitation decline(Caller caller, String token) {
        Invitation invitation = byToken(token);
        Checks.demand(
                Check.that(!invitation.providerId().equals(caller.tenant()), PartnershipRejection.OWN_INVITATION),
                Check.that(invitation.isFor(caller.tenant()), PartnershipRejection.NAMED_ANOTHER));
        outbox.say(invitation.decline(caller.tenant(), clock.now(caller.tenant())));
        return invitation;
    }

    @Transactional
    public Invitation accept(Caller caller, String token) {
        Invitation invitation = byToken(token);
        Partner reseller = partnerDesk.own(caller);
        Partner provider = partners.findById(invitation.providerId());
        Partnership partnership = partnerships.between(provider.id(), reseller.id()).orElseGet(() -> Partnership.between(Ids.next(), provider, reseller));
        Checks.demand(
                Check.that(!provider.id().equals(reseller.id()), PartnershipRejection.OWN_INVITATION),
                Check.that(invitation.isFor(reseller.id()), PartnershipRejection.NAMED_ANOTHER),
                Check.that(reseller.is(PartnerType.INDIRECT_RESELLER), PartnershipRejection.NOT_ENROLLED, "the active type IndirectReseller"),
                Check.that(provider.environment() == reseller.environment(), PartnershipRejection.OTHER_ENVIRONMENT),
                Check.that(provider.region().equals(reseller.region()), PartnershipRejection.OTHER_REGION, provider.region(), reseller.region()),
                Check.that(!partnership.isActive(), PartnershipRejection.PARTNERS_ALREADY),
                Check.that(invitation.isOpen(), PartnershipRejection.INVITATION_USED, invitation.wire()));
        invitation.accept(reseller.id(), clock.now(reseller.id()));
        outbox.say(partnership.accept(invitation.id(), provider, reseller, clock.now(reseller.id())));
        partnerships.persist(partnership);
        return invitation;
    }

    public Invitation sent(Caller caller, UUID id) {
        return invitations.findByIdOptional(id).filter(i -> i.providerId().equals(caller.tenant())).orElseThrow(PartnershipRejection.NO_SUCH_INVITATION::refuse);
    }

    public Invitation byToken(String token) {
        return invitations.findByIdOptional(tokens.read(token)).orElseThrow(PartnershipRejection.NO_SUCH_INVITATION::refuse);
    }

    /** Who invites (R110). */
    public String nameOf(UUID provider) {
        return partners.findById(provider).name();
    }

    public List<Invitation> sentBy(Caller caller) {
        return invitations.sentBy(caller.tenant(), MOST);
    }

    public List<Invitation> receivedBy(Caller caller) {
        return invitations.receivedBy(caller.tenant(), MOST);
    }

    public List<Partner> resellersOf(Caller caller) {
        return partnerships.resellersOf(provider(caller).id());
    }

    public List<Partner> providersOf(Caller caller) {
        Partner reseller = partnerDesk.own(caller);
        Checks.demand(Check.that(reseller.is(PartnerType.INDIRECT_RESELLER), PartnershipRejection.NOT_A_RESELLER));
        return partnerships.providersOf(reseller.id());
    }

    private Partner provider(Caller caller) {
        Partner partner = partnerDesk.own(caller);
        Checks.demand(Check.that(partner.is(PartnerType.INDIRECT_PROVIDER), PartnershipRejection.NOT_A_PROVIDER));
        return partner;
    }
}
