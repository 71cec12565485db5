package io.twotier.transfer.offboarding;

import io.twotier.transfer.Need;
import io.twotier.transfer.Standing;
import io.twotier.transfer.Standings;
import io.twotier.transfer.TransferRejection;
import io.twotier.transfer.preview.Blocker;
import io.twotier.transfer.whole.Everything;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * Looks at customers by the same checks that creation and acceptance enforce. It takes the facts as they are: whoever creates or accepts looks anew.
 */
@ApplicationScoped
class Outlooks {

    private final Standings standings;
    private final Everything everything;

    Outlooks(Standings standings, Everything everything) {
        this.standings = standings;
        this.everything = everything;
    }

    Outlook of(Offboarding offboarding, UUID customer) {
        Standing standing = standings.of(customer, offboarding.sourceId(), offboarding.targetId());
        List<Missing> missing = new ArrayList<>(missing(standing));
        Everything.Holding holding = everything.of(customer, offboarding.sourceId(), offboarding.targetId());
        List<Blocker> mendable = holding.stays().stream().flatMap(one -> one.blockers().stream()).filter(Outlooks::mendable).distinct().toList();
        if (holding.movable().isEmpty()) {
            mendable.stream().map(Missing::of).forEach(missing::add);
        }
        // A stranger's customers and unknown ones look alike, and neither has nothing: it is not known what they have.
        boolean unknown = !standing.sourceRelated() || standing.customer() == null;
        return new Outlook(List.copyOf(missing), holding, unknown || !mendable.isEmpty(), standing.targetRelated());
    }

    /** What keeps it from being created or accepted, whichever subscriptions it is about. */
    List<Missing> missing(Offboarding offboarding, UUID customer) {
        return missing(standings.of(customer, offboarding.sourceId(), offboarding.targetId()));
    }

    private static List<Missing> missing(Standing standing) {
        return Need.of(standing).stream().filter(need -> !need.check().passed()).map(Missing::of).toList();
    }

    /** A suspended subscription can be made active again, and one that another request holds can be set free; a kind does not change. */
    private static boolean mendable(Blocker blocker) {
        return blocker.code() == TransferRejection.SPOKEN_FOR.code() || TransferRejection.SUSPENDED.cure().equals(blocker.cure());
    }
}
