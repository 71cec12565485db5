package io.twotier.transfer.preview;

import io.twotier.platform.command.Checks;
import io.twotier.transfer.Eligibility;
import io.twotier.transfer.Parties;
import io.twotier.transfer.Standing;
import io.twotier.transfer.Standings;
import io.twotier.transfer.Transfer;
import io.twotier.transfer.TransferDesk;
import io.twotier.transfer.TransferForm;
import io.twotier.transfer.TransferGroup;
import io.twotier.transfer.TransferLine;
import io.twotier.transfer.TransferRejection;
import io.twotier.transfer.TransferStatus;
import io.twotier.transfer.upstream.subscription.SubscriptionFact;
import io.twotier.transfer.upstream.subscription.SubscriptionFacts;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Tells what a transfer that is only tried would come to. */
@ApplicationScoped
public class Previews {

    private final Standings standings;
    private final SubscriptionFacts subscriptions;
    private final TransferDesk desk;

    Previews(Standings standings, SubscriptionFacts subscriptions, TransferDesk desk) {
        this.standings = standings;
        this.subscriptions = subscriptions;
        this.desk = desk;
    }

    /** @param viewer who is told: a party */
    public Preview of(Transfer transfer, UUID viewer) {
        Parties parties = transfer.parties();
        Checks.demandFresh(SubscriptionFacts.source(parties.customerId()));
        boolean bySource = parties.sourceId().equals(viewer);
        Map<UUID, SubscriptionFact> now = new HashMap<>();
        transfer.lines().forEach(line -> subscriptions.findByIdOptional(line.subscriptionId()).ifPresent(fact -> now.put(fact.id(), fact)));
        return new Preview(blockers(transfer), transfer.groups().stream().flatMap(group -> lines(transfer, group, now).stream()).toList(),
                bySource ? stays(transfer) : null);
    }

    private List<Blocker> blockers(Transfer transfer) {
        if (transfer.status() != TransferStatus.OPEN) {
            return List.of();
        }
        Parties parties = transfer.parties();
        Standing standing = standings.of(parties.customerId(), parties.sourceId(), parties.targetId());
        return Checks.unmetForSure(transfer.form() == TransferForm.PARTNER_TO_PARTNER ? standing.neededOfTheSource() : standing.neededToAccept()).stream().map(Blocker::of).toList();
    }

    /** The reseller on record of the target is not the source's to know, nor is it the source. */
    private List<Preview.Line> lines(Transfer transfer, TransferGroup group, Map<UUID, SubscriptionFact> now) {
        Blocker fails = group.lines().stream().flatMap(line -> hindrance(transfer.parties(), line, now.get(line.subscriptionId())).stream()).findFirst()
                .map(sentence -> new Blocker(TransferRejection.GROUP_FAILED, "R171", sentence, null)).orElse(null);
        return group.lines().stream().map(line -> line(transfer, line, now.get(line.subscriptionId()), fails)).toList();
    }

    private Preview.Line line(Transfer transfer, TransferLine line, SubscriptionFact now, Blocker fails) {
        String onRecord = transfer.form().tellsSourceOfTheRecord() ? line.partnerIdOnRecord() : null;
        boolean usageBased = now != null && now.usageBased();
        return new Preview.Line(line.group().id(), line.subscriptionId(), line.addedBecause(), line.quantity(), true,
                usageBased ? line.entitlementId() : null, Preview.Sight.ofTheSource(usageBased, standings.sourceLooksOn(transfer.parties(), onRecord)),
                Preview.Sight.ofTheTarget(line.quantity(), onRecord), fails);
    }

    /** What subscription-service will answer about the group; the words are its own. */
    private static Optional<String> hindrance(Parties parties, TransferLine line, SubscriptionFact now) {
        String name = "Subscription " + line.subscriptionId();
        if (now == null || !now.customerId().equals(parties.customerId())) {
            return Optional.of(name + " does not exist.");
        }
        if (now.transferred()) {
            return Optional.of(name + " was transferred already.");
        }
        return now.active() ? Optional.empty() : Optional.of(name + " is " + now.status() + ".");
    }

    private List<Preview.Stays> stays(Transfer transfer) {
        Set<UUID> going = transfer.lines().stream().map(TransferLine::subscriptionId).collect(Collectors.toSet());
        return desk.eligibilities(transfer.form(), transfer.parties().sourceId(), transfer.parties().customerId()).stream().filter(one -> !going.contains(one.subscription())).map(this::stays).toList();
    }

    private Preview.Stays stays(Eligibility one) {
        List<Blocker> blockers = one.blockers().stream().map(Blocker::of).toList();
        return new Preview.Stays(one.subscription(), subscriptions.findById(one.subscription()).status(),
                blockers.isEmpty() ? "It is not part of the request." : blockers.get(0).description(), blockers);
    }
}
