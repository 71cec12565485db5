package io.twotier.transfer.whole;

import io.twotier.transfer.Eligibility;
import io.twotier.transfer.TransferDesk;
import io.twotier.transfer.TransferForm;
import io.twotier.transfer.api.TransferRequest;
import io.twotier.transfer.preview.Blocker;
import io.twotier.transfer.preview.Preview;
import io.twotier.transfer.upstream.subscription.SubscriptionFacts;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Looks through all a partner has of a customer: what can move does, the rest stays with its reasons. */
@ApplicationScoped
public class Everything {

    private final TransferDesk desk;
    private final SubscriptionFacts subscriptions;

    Everything(TransferDesk desk, SubscriptionFacts subscriptions) {
        this.desk = desk;
        this.subscriptions = subscriptions;
    }

    /**
     * What a customer has with the source.
     *
     * @param movable bases; each takes its active add-ons along (R172)
     * @param stays   what does not go, in the order of the list
     */
    public record Holding(UUID source, UUID target, List<UUID> movable, List<Preview.Stays> stays) {

        /** The request that moves it. @param partnerIdOnRecord for every line, or null */
        public TransferRequest request(String partnerIdOnRecord, String clientReference) {
            return new TransferRequest(source, target, null, movable.stream().map(base -> new TransferRequest.Line(base, partnerIdOnRecord)).toList(), clientReference);
        }
    }

    public Holding of(UUID customer, UUID source, UUID target) {
        List<Eligibility> all = desk.eligibilities(TransferForm.DIRECT_TO_INDIRECT, source, customer);
        return new Holding(source, target, all.stream().filter(one -> one.base() == null && one.blockers().isEmpty()).map(Eligibility::subscription).toList(),
                all.stream().filter(one -> !one.blockers().isEmpty()).map(this::stays).toList());
    }

    private Preview.Stays stays(Eligibility one) {
        List<Blocker> blockers = one.blockers().stream().map(Blocker::of).toList();
        return new Preview.Stays(one.subscription(), subscriptions.findById(one.subscription()).status(), blockers.get(0).description(), blockers);
    }
}
