package io.twotier.partner.partnership;

import io.twotier.partner.account.Partners;
import io.twotier.partner.upstream.customer.CustomerFacts;
import io.twotier.partner.upstream.subscription.SubscriptionFact;
import io.twotier.partner.upstream.subscription.SubscriptionFacts;
import io.twotier.platform.caller.Caller;
import io.twotier.platform.command.Check;
import io.twotier.platform.command.Checks;
import io.twotier.platform.page.Page;
import io.twotier.platform.page.PageQuery;
import io.twotier.platform.page.Pages;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/** R63: shows a provider whom and what a removal would concern, so that it can tell them; what it shows is not older than the question. */
@ApplicationScoped
public class RemovalPreviews {

    private final Partnerships partnerships;
    private final Partners partners;
    private final CustomerFacts customers;
    private final SubscriptionFacts subscriptions;
    private final Pages pages;

    RemovalPreviews(Partnerships partnerships, Partners partners, CustomerFacts customers, SubscriptionFacts subscriptions, Pages pages) {
        this.partnerships = partnerships;
        this.partners = partners;
        this.customers = customers;
        this.subscriptions = subscriptions;
        this.pages = pages;
    }

    /** The version is read first: what changes while the lists are read makes it stale. */
    public RemovalPreview of(Caller caller, UUID reseller, PageQuery asked) {
        Affected affected = affected(active(caller.tenant(), reseller));
        return new RemovalPreview(partners.findById(reseller), affected.version(), affected.customers(), affected.subscriptions(),
                customers(caller, reseller, asked), subscriptions(caller, reseller, asked));
    }

    /** The version of what {@link #of} shows at this moment. */
    public long version(UUID provider, UUID reseller) {
        return affected(active(provider, reseller)).version();
    }

    public Page<CustomerFacts.Served> customers(Caller caller, UUID reseller, PageQuery asked) {
        return pages.ascending("customers affected " + caller.tenant() + " " + reseller, asked, CustomerFacts.Served::customerId,
                (after, most) -> customers.servedThrough(caller.tenant(), reseller, after, most));
    }

    public Page<SubscriptionFact> subscriptions(Caller caller, UUID reseller, PageQuery asked) {
        return pages.ascending("subscriptions affected " + caller.tenant() + " " + reseller, asked, SubscriptionFact::id,
                (after, most) -> subscriptions.onRecord(caller.tenant(), reseller, after, most));
    }

    private Partnership active(UUID provider, UUID reseller) {
        Partnership partnership = partnerships.between(provider, reseller).filter(Partnership::isActive).orElse(null);
        Checks.demand(Check.that(partnership != null, PartnershipRejection.NO_PARTNERSHIP));
        Checks.demandFresh(CustomerFacts.source(), SubscriptionFacts.source());
        return partnership;
    }

    private record Affected(long customers, long subscriptions, long version) {
    }

    private Affected affected(Partnership partnership) {
        Object[] served = customers.allServedThrough(partnership.providerId(), partnership.resellerId());
        Object[] onRecord = subscriptions.allOnRecord(partnership.providerId(), partnership.resellerId());
        return new Affected(((Number) served[0]).longValue(), ((Number) onRecord[0]).longValue(),
                number(partnership.id() + " " + partnership.sequence() + " " + served[1] + " " + onRecord[1]));
    }

    private static long number(String text) {
        try {
            return ByteBuffer.wrap(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8))).getLong();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
