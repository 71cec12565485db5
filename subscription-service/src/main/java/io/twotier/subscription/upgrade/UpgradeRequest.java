package io.twotier.subscription.upgrade;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** One of the upgrades that were offered, as a client sends it back. @param quantity as many as there are unless told */
public record UpgradeRequest(@NotNull @Valid Target targetOffer, UpgradeType upgradeType, Integer quantity) {

    public record Target(@NotBlank @Size(max = 200) String id) {
    }

    /** Licences are assigned elsewhere; which of the two was asked for is only told back. */
    public enum UpgradeType { NONE, UPGRADE_ONLY, UPGRADE_WITH_LICENSE_TRANSFER }
}
