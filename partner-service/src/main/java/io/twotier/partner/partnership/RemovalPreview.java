package io.twotier.partner.partnership;

import io.twotier.partner.account.Partner;
import io.twotier.partner.upstream.customer.CustomerFacts;
import io.twotier.partner.upstream.subscription.SubscriptionFact;
import io.twotier.platform.page.Page;

/**
 * What a removal would concern.
 *
 * @param version changes with the partnership, the set of customers and the set of subscriptions
 */
public record RemovalPreview(Partner reseller, long version, long customerCount, long subscriptionCount, Page<CustomerFacts.Served> customers,
                             Page<SubscriptionFact> subscriptions) {
}
