package io.twotier.transfer.partnertopartner;

import io.twotier.platform.command.Check;
import io.twotier.transfer.Standing;
import io.twotier.transfer.upstream.customer.CustomerFacts;
import io.twotier.transfer.upstream.partner.PartnerFacts;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * How the two partners of a request stand to the customer and to each other's business.
 *
 * @param sourceSells    the source sells to the customer itself: as its provider or directly
 * @param targetProvides the target is a provider of the customer
 * @param targetDirect   the target sells to it directly
 */
record Footing(Standing standing, boolean sourceSells, boolean targetProvides, boolean targetDirect) {

    /** Between direct-bill partners and providers, in every direction; R8 restricts direct buying only. */
    List<Check> targetMayTake() {
        boolean sells = targetProvides || targetDirect;
        return List.of(
                Check.that(sells, PartnerRejection.NO_SELLER, standing.targetId(), standing.customerId())
                        .reading(PartnerFacts.source(standing.targetId()), CustomerFacts.source(standing.customerId())),
                Check.that(!sells || targetProvides || !standing.target().restricted(), PartnerRejection.RESTRICTED, standing.targetId())
                        .reading(PartnerFacts.source(standing.targetId())));
    }

    /**
     * What the source is told of the two, whichever subscription is to move: what it lacks itself, and what the target does by its code.
     *
     * @param target whether one is named
     */
    List<Check> asTheSourceIsTold(boolean target) {
        List<Check> own = List.of(
                Check.that(sourceSells, PartnerRejection.SOURCE_NO_SELLER, standing.sourceId(), standing.customerId())
                        .reading(PartnerFacts.source(standing.sourceId()), CustomerFacts.source(standing.customerId())),
                standing.sourceSignedItself());
        Stream<Check> theirs = Stream.concat(Stream.concat(targetMayTake().stream().map(check -> Standing.theirs(check, "target")), Stream.of(standing.regionIsOne())),
                standing.neededToAccept().stream());
        return target ? Stream.concat(own.stream(), theirs).toList() : own;
    }

    /** R27, R28, R113: all that concerns the source is one condition, so that who asks learns no more about it than that it can be asked. */
    Check sourceCanBeAsked() {
        boolean can = sourceSells && standing.source() != null && standing.target() != null && standing.source().region() != null
                && Objects.equals(standing.source().region(), standing.target().region());
        return Check.that(can || standing.sourceId().equals(standing.targetId()), PartnerRejection.NOT_FROM_THERE, standing.customerId(), standing.sourceId())
                .reading(PartnerFacts.source(standing.sourceId()), CustomerFacts.source(standing.customerId()));
    }
}
