package io.twotier.transfer.partnertopartner;

import io.twotier.platform.command.Check;
import io.twotier.transfer.Candidates;
import io.twotier.transfer.Parties;
import io.twotier.transfer.ProductType;
import io.twotier.transfer.Standing;
import io.twotier.transfer.Transfer;
import io.twotier.transfer.api.Acceptance;
import io.twotier.transfer.api.PartnerTransferRequest;
import java.util.List;
import java.util.UUID;

/** The conditions of the form, of parties nobody has told us anything about. */
public final class Strangers {

    private static final String MPN_ID = "7100512";

    private Strangers() {
    }

    public static List<Check> request(UUID customer, UUID source, UUID target) {
        PartnerTransferRequest wanted = new PartnerTransferRequest(source, target, "5", "maj@bjorkdal.example", List.of(ProductType.SOFTWARE), MPN_ID, null, null);
        return new RequestRules(footing(customer, source, target), onRecord(target), wanted, UUID.randomUUID()).checks();
    }

    /** By its source, of one subscription. */
    public static List<Check> acceptance(Transfer transfer, Candidates candidates, UUID subscription) {
        Parties parties = transfer.parties();
        return new LineRules(transfer, parties.sourceId(), footing(parties.customerId(), parties.sourceId(), parties.targetId()), onRecord(parties.targetId()), candidates,
                List.of(new Acceptance.Named(subscription, null))).checks();
    }

    private static Footing footing(UUID customer, UUID source, UUID target) {
        return new Footing(new Standing(customer, source, target, null, null, null, false, false, false, false, false, false), false, false, false);
    }

    private static OnRecord onRecord(UUID target) {
        return new OnRecord(MPN_ID, target, false, null, false, false);
    }
}
