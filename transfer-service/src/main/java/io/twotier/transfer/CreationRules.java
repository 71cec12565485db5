package io.twotier.transfer;

import io.twotier.platform.command.Check;
import io.twotier.platform.command.Source;
import io.twotier.transfer.api.TransferRequest;
import io.twotier.transfer.upstream.partner.PartnerFacts;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Everything that must hold for a partner at home with the customer to create a transfer, in the order it refuses; and what is then created. */
final class CreationRules {

    private final Standing standing;
    private final Candidates candidates;
    private final TransferRequest wanted;
    private final Predicate<String> anyoneHolds;
    private final boolean agreementToo;
    private final Set<UUID> named;

    /** @param anyoneHolds whether an MPN id is known where the source lives @param agreementToo whether the customer agreement must be there by now */
    CreationRules(Standing standing, Candidates candidates, TransferRequest wanted, Predicate<String> anyoneHolds, boolean agreementToo) {
        this.standing = standing;
        this.candidates = candidates;
        this.wanted = wanted;
        this.anyoneHolds = anyoneHolds;
        this.agreementToo = agreementToo;
        this.named = new LinkedHashSet<>(wanted.lineItems().stream().map(TransferRequest.Line::subscriptionId).toList());
    }

    List<Check> checks() {
        List<Check> checks = new ArrayList<>(List.of(
                standing.notInTheSandbox(),
                Check.that(wanted.sourcePartnerTenantId().equals(standing.sourceId()), TransferRejection.SOURCE_NOT_CALLER),
                Check.that(!wanted.targetPartnerTenantId().equals(standing.sourceId()), TransferRejection.SAME_PARTNER)));
        checks.addAll(between(standing, true));
        checks.add(Check.that(!named.isEmpty(), TransferRejection.NO_LINES));
        checks.add(Check.that(named.size() == wanted.lineItems().size(), TransferRejection.NAMED_TWICE));
        wanted.lineItems().stream().flatMap(line -> checks(line).stream()).distinct().forEach(checks::add);
        if (agreementToo) {
            checks.add(standing.agreementOfTheTarget());
        }
        return checks;
    }

    /** Everything that keeps it from being created or, once it is, from being accepted. */
    List<Check> checksOfBothSides() {
        return Stream.concat(checks().stream(), standing.neededToAccept().stream()).distinct().toList();
    }

    /** What stands between the parties whichever subscription is to move. @param target whether one is named */
    static List<Check> between(Standing standing, boolean target) {
        return target ? List.of(standing.sourceIsEnrolled(), standing.targetIsRelated(), standing.partnershipIsActive(), standing.regionIsOne(),
                standing.sourceSignedItself()) : List.of(standing.sourceIsEnrolled(), standing.sourceSignedItself());
    }

    private List<Check> checks(TransferRequest.Line line) {
        List<Check> checks = new ArrayList<>(candidates.checks(line.subscriptionId(), named));
        if (line.partnerOnRecord() != null) {
            Source sourceFacts = PartnerFacts.source(standing.sourceId());
            boolean may = standing.source() != null && standing.source().maySellAs(line.partnerOnRecord());
            boolean known = may || anyoneHolds.test(line.partnerOnRecord());
            checks.add(Check.that(known, TransferRejection.MPN_UNKNOWN, line.partnerOnRecord()).reading(sourceFacts));
            checks.add(Check.that(may || !known, TransferRejection.MPN_NOT_THE_RESELLERS, line.partnerOnRecord()).reading(sourceFacts));
        }
        return checks;
    }

    /** R172, R173: add-ons join their base by themselves, and every count is the one of this moment. @param patience with the target, or null for ever */
    Proposal proposal(Duration patience) {
        Parties parties = new Parties(standing.customerId(), standing.sourceId(), standing.targetId(), standing.customer().companyName(),
                standing.source().name(), standing.target().name());
        return new Proposal(parties, standing.customer().environment(), wanted.clientReference(),
                candidates.groups(named, (one, base) -> onRecord(one).or(() -> onRecord(base)).orElse(null)), patience);
    }

    private Optional<String> onRecord(UUID subscription) {
        return wanted.lineItems().stream().filter(line -> line.subscriptionId().equals(subscription)).map(TransferRequest.Line::partnerOnRecord)
                .filter(mpnId -> mpnId != null).findFirst();
    }
}
