package io.twotier.partner.account;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A partner's MPN ids, and the one location among them that it was onboarded with (R50): its first ever, or its first when it became a reseller. */
@Embeddable
public class MpnAccounts {

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "partner_mpn_id", joinColumns = @JoinColumn(name = "partner_id"))
    @OrderColumn(name = "position")
    private List<MpnId> ids;
    @Column(name = "onboarded_mpn_id")
    private String onboarded;

    protected MpnAccounts() {
    }

    MpnAccounts(List<MpnId> ids) {
        hold(ids);
    }

    /** Always another list: all rows are written anew, else ids could not change places. */
    void hold(List<MpnId> now) {
        ids = new ArrayList<>(now);
        onboarded = onboarded == null ? firstLocation().map(MpnId::id).orElse(null) : onboarded;
    }

    void onboard(boolean already) {
        onboarded = already ? onboarded : firstLocation().map(MpnId::id).orElse(null);
    }

    List<MpnId> ids() {
        return ids;
    }

    String onboarded() {
        return onboarded;
    }

    Optional<MpnId> onboardedLocation() {
        return ids.stream().filter(m -> m.location() && m.id().equals(onboarded)).findFirst();
    }

    Optional<MpnId> firstLocation() {
        return ids.stream().filter(MpnId::location).findFirst();
    }
}
