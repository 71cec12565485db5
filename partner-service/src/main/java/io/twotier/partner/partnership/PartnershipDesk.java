package io.twotier.partner.partnership;

import io.twotier.partner.account.Partner;
import io.twotier.partner.account.PartnerDesk;
import io.twotier.partner.account.Partners;
import io.twotier.platform.Ids;
import io.twotier.platform.TenantClock;
import io.twotier.platform.caller.Caller;
import io.twotier.platform.command.Check;
import io.twotier.platform.command.Checks;
import io.twotier.platform.event.Outbox;
import io.twotier.platform.letter.Letter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What provider and reseller can do with each other. */
@ApplicationScoped
public class PartnershipDesk {

    private final Invitations invitations;
    private final Partnerships partnerships;
    private final Partners partners;
    private final PartnerDesk partnerDesk;
    private final PartnershipAbilities abilities;
    private final InvitationTokens tokens;
    private final TenantClock clock;
    private final Outbox outbox;
    private final Optional<Duration> expireAfter;

    PartnershipDesk(Invitations invitations, Partnerships partnerships, Partners partners, PartnerDesk partnerDesk, PartnershipAbilities abilities,
                    InvitationTokens tokens, TenantClock clock, Outbox outbox, @ConfigProperty(name = "twotier.invitations.expire-after") Optional<Duration> expireAfter) {
        this.invitations = invitations;
        this.partnerships = partnerships;
        this.partners = partners;
        this.partnerDesk = partnerDesk;
        this.abilities = abilities;
        this.tokens = tokens;
        this.clock = clock;
        this.outbox = outbox;
        this.expireAfter = expireAfter;
    }

    /** R34, R35, R36: a draft and a link; the address is optional and nothing is sent. */
    @Transactional
    public Invitation invite(Caller caller, Invitation.Wanted wanted) {
        Partner provider = provider(caller);
        UUID named = wanted.resellerTenant();
        Checks.demand(
                Check.that(!provider.id().equals(named), PartnershipRejection.OWN_INVITATION),
                Check.that(named == null || partnerships.between(provider.id(), named).filter(Partnership::isActive).isEmpty(), PartnershipRejection.PARTNERS_ALREADY));
        UUID id = Ids.next();
        Instant now = clock.now(provider.id());
        Invitation invitation = Invitation.draft(id, provider, wanted, tokens.link(id), now, expireAfter.map(now::plus).orElse(null));
        outbox.say(invitation.requested());
        invitations.persist(invitation);
        return invitation;
    }

    /** R37 @param recipient null to leave it as it is */
    @Transactional
    public Invitation edit(Caller caller, UUID id, String subject, String body, String recipient) {
        Invitation invitation = sent(caller, id);
        Checks.demand(invitation.openAt(clock.now(caller.tenant())), Check.that(Letter.keeps(tokens.link(id), body), PartnershipRejection.LINK_MISSING));
        outbox.say(invitation.edit(subject, body, recipient));
        return invitation;
    }

    @Transactional
    public Invitation cancel(Caller caller, UUID id) {
        Invitation invitation = sent(caller, id);
        Instant now = clock.now(caller.tenant());
        Checks.demand(invitation.openAt(now));
        outbox.say(invitation.cancel(now));
        return invitation;
    }

    @Transactional
    public Invitation decline(Caller caller, String token) {
        Invitation invitation = byToken(token);
        Instant now = clock.now(caller.tenant());
        Checks.demand(
                Check.that(!invitation.providerId().equals(caller.tenant()), PartnershipRejection.OWN_INVITATION),
                Check.that(invitation.isFor(caller.tenant()), PartnershipRejection.NAMED_ANOTHER),
                Check.that(partners.findByIdOptional(caller.tenant()).filter(one -> !one.environment().equals(invitation.environment())).isEmpty(),
                        PartnershipRejection.OTHER_ENVIRONMENT),
                invitation.openAt(now));
        outbox.say(invitation.decline(caller.tenant(), now));
        return invitation;
    }

    @Transactional
    public Invitation accept(Caller caller, String token) {
        Invitation invitation = byToken(token);
        Partner reseller = partnerDesk.own(caller);
        Partner provider = partners.findById(invitation.providerId());
        Instant now = clock.now(reseller.id());
        Partnership partnership = partnerships.between(provider.id(), reseller.id()).orElseGet(() -> Partnership.between(Ids.next(), provider, reseller));
        Checks.demand(
                Check.that(!provider.id().equals(reseller.id()), PartnershipRejection.OWN_INVITATION),
                Check.that(invitation.isFor(reseller.id()), PartnershipRejection.NAMED_ANOTHER),
                abilities.enrolled(reseller),
                Check.that(provider.environment().equals(reseller.environment()), PartnershipRejection.OTHER_ENVIRONMENT),
                Check.that(provider.region().equals(reseller.region()), PartnershipRejection.OTHER_REGION, provider.region(), reseller.region()),
                Check.that(!partnership.isActive(), PartnershipRejection.PARTNERS_ALREADY),
                invitation.openAt(now));
        join(invitation, partnership, provider, reseller, now);
        return invitation;
    }

    /** A reseller that a provider makes for itself is invited and accepts at once. */
    @Transactional
    public Partnership unite(Partner provider, Partner reseller) {
        UUID id = Ids.next();
        Instant now = clock.now(provider.id());
        Invitation invitation = Invitation.draft(id, provider, new Invitation.Wanted(reseller.id(), null, null), tokens.link(id), now, null);
        outbox.say(invitation.requested());
        invitations.persist(invitation);
        Partnership partnership = Partnership.between(Ids.next(), provider, reseller);
        join(invitation, partnership, provider, reseller, now);
        return partnership;
    }

    private void join(Invitation invitation, Partnership partnership, Partner provider, Partner reseller, Instant now) {
        invitation.accept(reseller.id(), now);
        outbox.say(partnership.accept(invitation.id(), provider, reseller, now));
        partnerships.persist(partnership);
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

    /** As it is at this moment. */
    public InvitationState stateOf(Invitation invitation) {
        return invitation.stateAt(clock.now(invitation.providerId()));
    }

    Partner provider(Caller caller) {
        Partner partner = partnerDesk.own(caller);
        Checks.demand(PartnershipAbilities.provider(partner));
        return partner;
    }
}
