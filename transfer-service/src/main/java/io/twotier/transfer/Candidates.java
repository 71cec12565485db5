package io.twotier.transfer;

import io.twotier.platform.command.Check;
import io.twotier.platform.command.Rejection;
import io.twotier.platform.command.Source;
import io.twotier.transfer.upstream.subscription.SubscriptionFact;
import io.twotier.transfer.upstream.subscription.SubscriptionFacts;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The subscriptions of a customer with one partner, and what stands in the way of moving each: asked beforehand and at creation alike. */
final class Candidates {

    private final Map<UUID, SubscriptionFact> subscriptions = new LinkedHashMap<>();
    private final Map<UUID, UUID> spokenFor;
    private final Source facts;

    /** @param spokenFor by subscription, the open transfer it is part of */
    Candidates(UUID customer, List<SubscriptionFact> listed, Map<UUID, UUID> spokenFor) {
        listed.forEach(one -> subscriptions.put(one.id(), one));
        this.spokenFor = spokenFor;
        this.facts = SubscriptionFacts.source(customer);
    }

    Optional<SubscriptionFact> find(UUID id) {
        return Optional.ofNullable(subscriptions.get(id));
    }

    /** R172: what travels with a base by itself. */
    List<SubscriptionFact> activeAddOnsOf(UUID base) {
        return subscriptions.values().stream().filter(one -> base.equals(one.parentSubscriptionId()) && one.active()).toList();
    }

    /** What must hold for this subscription; a base also answers for the add-ons that would travel with it. */
    List<Check> checks(SubscriptionFact one, boolean byName) {
        List<Check> checks = new ArrayList<>(own(one, byName));
        activeAddOnsOf(one.id()).forEach(addOn -> checks.addAll(own(addOn, true)));
        return checks;
    }

    /** Whether each can be transferred now, in the order of the list. @param between what stands between the parties, whichever subscription it is */
    List<Eligibility> eligibilities(List<Check> between, List<Check> warnings) {
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
                Check.that(one.transferable(), otherwise(one.kind()), name, reason(one)).reading(facts),
                Check.that(!spokenFor.containsKey(one.id()), TransferRejection.SPOKEN_FOR, name, spokenFor.get(one.id())));
    }

    /** R174: reservations and marketplace offers have codes of their own. */
    private static Rejection otherwise(String kind) {
        return switch (kind) {
            case "azure_reservation" -> TransferRejection.RESERVATION;
            case "marketplace_saas" -> TransferRejection.MARKETPLACE;
            default -> TransferRejection.KIND;
        };
    }

    private static String reason(SubscriptionFact one) {
        return one.reasonNotTransferable() == null || one.reasonNotTransferable().isBlank()
                ? "subscriptions of this kind are not supported by subscription transfer" : one.reasonNotTransferable();
    }
}
