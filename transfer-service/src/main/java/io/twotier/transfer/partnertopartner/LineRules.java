package io.twotier.transfer.partnertopartner;

import io.twotier.platform.command.Check;
import io.twotier.platform.command.Cure;
import io.twotier.platform.command.Source;
import io.twotier.transfer.AcceptanceRules;
import io.twotier.transfer.Candidates;
import io.twotier.transfer.ProductType;
import io.twotier.transfer.Proposal;
import io.twotier.transfer.Standing;
import io.twotier.transfer.Transfer;
import io.twotier.transfer.TransferRejection;
import io.twotier.transfer.Wish;
import io.twotier.transfer.api.Acceptance;
import io.twotier.transfer.upstream.subscription.SubscriptionFact;
import io.twotier.transfer.upstream.subscription.SubscriptionFacts;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** Everything that must hold for the source to accept a request with these lines, in the order it refuses; and what then moves. */
final class LineRules {

    /** Subscriptions that are named; add-ons that join by themselves do not count. */
    static final int MOST = 25;

    private final Transfer transfer;
    private final UUID by;
    private final Footing footing;
    private final OnRecord onRecord;
    private final Candidates candidates;
    private final List<Acceptance.Named> lines;
    private final Set<UUID> named;

    LineRules(Transfer transfer, UUID by, Footing footing, OnRecord onRecord, Candidates candidates, List<Acceptance.Named> lines) {
        this.transfer = transfer;
        this.by = by;
        this.footing = footing;
        this.onRecord = onRecord;
        this.candidates = candidates;
        this.lines = lines;
        this.named = new LinkedHashSet<>(lines.stream().map(Acceptance.Named::subscriptionId).toList());
    }

    /** What only the target can mend is told to the source by its code. */
    List<Check> checks() {
        Standing standing = footing.standing();
        List<Check> checks = new ArrayList<>(AcceptanceRules.mayAnswer(transfer, by));
        Stream.concat(footing.targetMayTake().stream(), onRecord.checks().stream()).map(check -> Standing.theirs(check, "target")).forEach(checks::add);
        checks.add(standing.regionIsOne());
        checks.add(standing.sourceSignedItself());
        checks.addAll(standing.neededToAccept());
        checks.add(Check.that(!lines.isEmpty(), TransferRejection.NO_LINES));
        checks.add(Check.that(lines.size() <= MOST, PartnerRejection.TOO_MANY, MOST));
        checks.add(Check.that(named.size() == lines.size(), TransferRejection.NAMED_TWICE));
        lines.stream().flatMap(line -> Stream.concat(candidates.checks(line.subscriptionId(), named).stream(), types(line).stream())).distinct().forEach(checks::add);
        return checks.stream().map(LineRules::curedByAnswering).toList();
    }

    /** What the other form says at creation is cured here by answering otherwise. */
    private static Check curedByAnswering(Check check) {
        Cure cure = check.rejection().cure();
        return cure == null || !PartnerRejection.CREATE.equals(cure.call()) ? check
                : new Check(check.rejection().cure(cure.who(), PartnerRejection.ANSWER, cure.what()), check.passed(), check.args(), check.sources());
    }

    /** R172, R173: as the source has them at this moment, for the reseller the target named. */
    List<List<Proposal.Frozen>> groups() {
        String mpnId = transfer.wish().partnerOnRecord();
        return candidates.groups(named, (one, base) -> mpnId);
    }

    private List<Check> types(Acceptance.Named line) {
        ProductType type = candidates.find(line.subscriptionId()).map(SubscriptionFact::kind).flatMap(ProductType::ofKind).orElse(null);
        if (type == null) {
            return List.of();
        }
        Wish wish = transfer.wish();
        Source facts = SubscriptionFacts.source(transfer.parties().customerId());
        ProductType taken = line.productType();
        return List.of(
                Check.that(taken == null || taken == type, PartnerRejection.OF_ANOTHER_TYPE, line.subscriptionId(), taken == null ? "" : taken.wireName()).reading(facts),
                Check.that(wish.includes(type), PartnerRejection.NOT_ASKED_FOR, line.subscriptionId(), type.wireName()).reading(facts));
    }
}
