package io.twotier.transfer.tracking;

import io.twotier.platform.command.Checks;
import io.twotier.transfer.Standings;
import io.twotier.transfer.Transfer;
import io.twotier.transfer.Transfers;
import io.twotier.transfer.offboarding.OffboardingReports;
import io.twotier.transfer.offboarding.Offboardings;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Finds slow work by its id: that of the transfer or off-boarding it is. */
@ApplicationScoped
class Operations {

    private final Transfers transfers;
    private final Standings standings;
    private final Offboardings offboardings;
    private final OffboardingReports reports;

    Operations(Transfers transfers, Standings standings, Offboardings offboardings, OffboardingReports reports) {
        this.transfers = transfers;
        this.standings = standings;
        this.offboardings = offboardings;
        this.reports = reports;
    }

    /** What does not concern this partner is as if it were not there. */
    OperationView find(UUID partner, UUID id) {
        return transfer(partner, id).map(OperationView::of)
                .or(() -> offboardings.seenBy(partner, id).map(one -> OperationView.of(one, reports.progress(one), reports.trouble(one))))
                .orElseThrow(() -> TrackingRejection.NO_SUCH_OPERATION.refuse(id));
    }

    /** A transfer is slow work from its acceptance on. */
    private Optional<Transfer> transfer(UUID partner, UUID id) {
        return transfers.findByIdOptional(id).filter(one -> one.course().acceptedAt() != null && one.parties().include(partner) && one.form().shows(one.status()))
                .filter(one -> Checks.unmet(List.of(standings.related(one.parties().customerId(), partner))).isEmpty());
    }
}
