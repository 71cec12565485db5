package io.twotier.transfer;

import io.twotier.platform.command.Check;
import io.twotier.platform.command.Source;
import io.twotier.transfer.upstream.subscription.SubscriptionFact;
import io.twotier.transfer.upstream.subscription.SubscriptionFacts;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/** The subscriptions of a customer with one partner, and what stands in the way of moving each: asked beforehand and at creation alike. */
public final class Candidates {

    private final Map<UUID, SubscriptionFact> subscriptions = new LinkedHashMap<>();
    private final Map<UUID, UUID> spokenFor;
    private final Source facts;
    private final TransferForm form;

    /** @param spokenFor by subscription, the open transfer it is part of, of whichever form */
    Candidates(TransferForm form, UUID customer, List<SubscriptionFact> listed, Map<UUID, UUID> spokenFor) {
        listed.forEach(one -> subscriptions.put(one.id(), one));
        this.form = form;
        this.spokenFor = spokenFor;
        this.facts = SubscriptionFacts.source(customer);
    }

    public Optional<SubscriptionFact> find(UUID id) {
        return Optional.ofNullable(subscriptions.get(id));
    }

    /** Of one that moves from partner to partner. */
    public ProductType productType(UUID id) {
        return ProductType.ofKind(find(id).orElseThrow().kind()).orElseThrow();
    }

    /** R172: what travels with a base by itself. */
    List<SubscriptionFact> activeAddOnsOf(UUID base) {
        return subscriptions.values().stream().filter(one -> base.equals(one.parentSubscriptionId()) && one.active()).toList();
    }

    /** What must hold for a subscription that is named among others: it is one of these, and an add-on comes with its base. */
    public List<Check> checks(UUID id, Set<UUID> named) {
        Optional<SubscriptionFact> found = find(id);
        List<Check> checks = new ArrayList<>();
        checks.add(Check.that(found.isPresent(), TransferRejection.NOT_A_SUBSCRIPTION, id).reading(facts));
        found.ifPresent(one -> {
            checks.add(Check.that(!one.addOn() || named.contains(one.parentSubscriptionId()), TransferRejection.ADD_ON_ALONE,
                    one.id(), one.parentSubscriptionId()).reading(facts));
            checks.addAll(checks(one, true));
        });
        return checks;
    }

    /**
     * R172, R173: the bases that are named, each with the add-ons that join it by themselves, and every count as it is at this moment.
     *
     * @param onRecord by subscription and its base, the MPN id that gets the credit, or null
     */
    public List<List<Proposal.Frozen>> groups(Set<UUID> named, BiFunction<UUID, UUID, String> onRecord) {
        return named.stream().map(id -> find(id).orElseThrow()).filter(one -> !one.addOn()).map(base -> Stream.concat(Stream.of(base),
                activeAddOnsOf(base.id()).stream()).map(one -> frozen(one, named, onRecord.apply(one.id(), base.id()))).toList()).toList();
    }

    private Proposal.Frozen frozen(SubscriptionFact one, Set<UUID> named, String onRecord) {
        Proposal.Frozen frozen = new Proposal.Frozen(one.id(), one.parentSubscriptionId(), one.offerId(), one.quantity(), one.billingCycle(),
                one.friendlyName(), onRecord, one.entitlementId());
        Proposal.Frozen asTold = form == TransferForm.PARTNER_TO_PARTNER ? frozen.as(productType(one.id())) : frozen;
        return named.contains(one.id()) ? asTold.byName() : asTold;
    }

    /** What must hold for this subscription; a base also answers for the add-ons that would travel with it. */
    List<Check> checks(SubscriptionFact one, boolean byName) {
        List<Check> checks = new ArrayList<>(own(one, byName));
        activeAddOnsOf(one.id()).forEach(addOn -> checks.addAll(own(addOn, true)));
        return checks;
    }

    /** Whether each can be transferred now, in the order of the list. @param between what stands between the parties, whichever subscription it is */
    public List<Eligibility> eligibilities(List<Check> between, List<Check> warnings) {
        return subscriptions.values().stream().map(one -> eligibility(one, between, warnings)).toList();
    }

    Source facts() {
        return facts;
    }

    private Eligibility eligibility(SubscriptionFact one, List<Check> between, List<Check> warnings) {
        List<Check> checks = new ArrayList<>(checks(one, false));
        if (one.addOn()) {
            SubscriptionFact base = subscriptions.get(one.parentSubscriptionId());
            checks.add(Check.that(base != null, TransferRejection.ADD_ON_ALONE, one.id(), one.parentSubscriptionId()));
            if (base != null) {
                checks.addAll(own(base, true));
            }
        }
        checks.addAll(between);
        return Eligibility.of(one, checks, warnings);
    }

    private List<Check> own(SubscriptionFact one, boolean byName) {
        String name = byName ? " " + one.id() : "";
        return List.of(
                Check.that(!one.deleted(), TransferRejection.DELETED, name).reading(facts),
                Check.that(!one.suspended(), one.transferred() ? TransferRejection.TRANSFERRED : TransferRejection.SUSPENDED, name).reading(facts),
                form.kindMoves(one, name).reading(facts),
                Check.that(!spokenFor.containsKey(one.id()), TransferRejection.SPOKEN_FOR, name, spokenFor.get(one.id())));
    }
}
