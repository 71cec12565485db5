package io.twotier.subscription.change;

import io.twotier.platform.caller.Caller;
import io.twotier.platform.page.Page;
import io.twotier.platform.page.PageQuery;
import io.twotier.platform.page.Pages;
import io.twotier.subscription.SubscriptionDesk;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** The changes of a subscription, for whoever sees the subscription. */
@ApplicationScoped
public class ChangeReader {

    private final SubscriptionDesk subscriptions;
    private final Changes changes;
    private final Pages pages;

    ChangeReader(SubscriptionDesk subscriptions, Changes changes, Pages pages) {
        this.subscriptions = subscriptions;
        this.changes = changes;
        this.pages = pages;
    }

    /** Newest first. */
    public Page<Change> list(Caller caller, UUID customer, UUID id, PageQuery asked) {
        UUID subscription = subscriptions.find(caller, customer, id).id();
        return pages.descending("subscription-changes|" + caller.tenant() + "|" + subscription, asked, Change::id,
                (position, most) -> changes.of(subscription, position, most));
    }
}
