package io.twotier.subscription.support;

import io.twotier.platform.Ids;
import io.twotier.platform.TenantClock;
import io.twotier.platform.caller.Caller;
import io.twotier.platform.command.Check;
import io.twotier.platform.command.Checks;
import io.twotier.platform.command.Preconditions;
import io.twotier.platform.event.Outbox;
import io.twotier.platform.page.Page;
import io.twotier.platform.page.PageQuery;
import io.twotier.platform.page.Pages;
import io.twotier.subscription.History;
import io.twotier.subscription.Subscription;
import io.twotier.subscription.SubscriptionDesk;
import io.twotier.subscription.SubscriptionRejection;
import io.twotier.subscription.SubscriptionStatus;
import io.twotier.subscription.upstream.partner.PartnerFact;
import io.twotier.subscription.upstream.partner.PartnerFacts;
import io.twotier.subscription.upstream.partner.PartnershipFacts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** Who gives support for a subscription, who could, and naming somebody. */
@ApplicationScoped
public class SupportDesk {

    /** Before every reseller, behind the beginning: where the owner stands in the list of candidates. */
    private static final UUID FIRST = new UUID(0, 1);

    private final SubscriptionDesk subscriptions;
    private final SupportContacts contacts;
    private final PartnerFacts partners;
    private final PartnershipFacts partnerships;
    private final Preconditions preconditions;
    private final Pages pages;
    private final History history;
    private final TenantClock clock;
    private final Outbox outbox;

    SupportDesk(SubscriptionDesk subscriptions, SupportContacts contacts, PartnerFacts partners, PartnershipFacts partnerships, Preconditions preconditions,
                Pages pages, History history, TenantClock clock, Outbox outbox) {
        this.subscriptions = subscriptions;
        this.contacts = contacts;
        this.partners = partners;
        this.partnerships = partnerships;
        this.preconditions = preconditions;
        this.pages = pages;
        this.history = history;
        this.clock = clock;
        this.outbox = outbox;
    }

    /** A contact with its name as its partner goes by now. @param name null when nobody told us of it */
    public record Named(SupportContact contact, String name) {
    }

    /** Somebody who could be named for a subscription. */
    public record Possible(Subscription subscription, UUID tenant, String mpnId, String name, UUID position) {
    }

    /** R85: for everybody who sees the subscription, its customer too. */
    public Named find(Caller caller, UUID customer, UUID subscription) {
        return named(contact(subscriptions.find(caller, customer, subscription)));
    }

    /** R44, R45: for this subscription, and nothing else about it or about anybody. Nothing when it is so already. */
    @Transactional
    public Named name(Caller caller, UUID customer, UUID id, UUID tenant, String mpnId) {
        Subscription subscription = subscriptions.find(caller, customer, id);
        SupportContact contact = contact(subscription);
        preconditions.match(contact.sequence());
        Candidate candidate = new Candidate(subscription.ownerId(), tenant, partners.findById(tenant), mpnId, partnerships.active(subscription.ownerId(), tenant));
        List<Check> checks = new ArrayList<>(mayName(caller, subscription));
        checks.addAll(candidate.checks());
        Checks.demand(checks.toArray(Check[]::new));
        if (!contact.is(tenant, candidate.knownBy())) {
            outbox.say(contact.name(tenant, candidate.knownBy()));
            contacts.persist(contact);
            history.supportContact(subscription, tenant, clock.now(caller.tenant()), "update_support_contact");
        }
        return named(contact);
    }

    /** R49: the owner itself, then every reseller that could be named; nothing but the partnership decides. */
    public Page<Possible> candidates(Caller caller, UUID customer, UUID id, PageQuery asked) {
        Subscription subscription = subscriptions.find(caller, customer, id);
        UUID owner = subscription.ownerId();
        Checks.demand(mayName(caller, subscription).toArray(Check[]::new));
        return pages.ascending("supportcontact-candidates|" + owner, asked, Possible::position, (position, most) -> Stream.concat(
                position.equals(Ids.NOTHING) ? Stream.of(possible(subscription, owner, partners.findById(owner), FIRST)) : Stream.empty(),
                partners.resellersOf(owner, position, most).stream().map(one -> possible(subscription, one.id(), one, one.id()))).limit(most).toList());
    }

    private static List<Check> mayName(Caller caller, Subscription subscription) {
        return List.of(Check.that(subscription.ownerId().equals(caller.tenant()), SupportRejection.NOT_OWNER),
                Check.that(subscription.status() != SubscriptionStatus.DELETED, SubscriptionRejection.DELETED));
    }

    private SupportContact contact(Subscription subscription) {
        return contacts.findByIdOptional(subscription.id()).orElseGet(() -> {
            PartnerFact owner = partners.findById(subscription.ownerId());
            return SupportContact.byDefault(subscription, owner == null ? null : owner.location());
        });
    }

    private Named named(SupportContact contact) {
        return new Named(contact, partners.findByIdOptional(contact.supportTenantId()).map(PartnerFact::name).orElse(null));
    }

    private static Possible possible(Subscription subscription, UUID tenant, PartnerFact partner, UUID position) {
        return new Possible(subscription, tenant, partner == null ? null : partner.location(), partner == null ? null : partner.name(), position);
    }
}
