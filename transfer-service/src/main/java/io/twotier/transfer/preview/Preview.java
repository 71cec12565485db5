package io.twotier.transfer.preview;

import java.util.List;
import java.util.UUID;

/**
 * The whole outcome of a transfer as it would be now.
 *
 * @param blockers        what will keep the target from accepting what could be created
 * @param lines           every subscription that goes, add-ons behind their base
 * @param staysWithSource what the source keeps as it is; told to the source alone, nobody else knows what it has
 */
public record Preview(List<Blocker> blockers, List<Line> lines, List<Stays> staysWithSource) {

    /**
     * @param addedBecause     why it goes although nobody named it (R172)
     * @param quantity         as frozen when the transfer was created (R173)
     * @param newId            R170: whether it gets another id: always
     * @param keptEntitlement  R170: the id of the Azure subscription, which stays
     * @param source           what the source sees afterwards
     * @param target           what the target sees afterwards
     * @param fails            why this line's group would not move, or null
     */
    public record Line(String transferGroupId, UUID subscriptionId, String addedBecause, int quantity, boolean newId, String keptEntitlement,
                       Sight source, Sight target, Blocker fails) {
    }

    /**
     * A subscription as one side finds it when the transfer is complete: the source the old one, the target the new one.
     *
     * @param listed            whether it is in the list and can be read
     * @param status            or null when it is not listed
     * @param seesTheOthers     whether it sees what the other side has then, as its reseller (R43, R67)
     */
    public record Sight(boolean listed, String status, List<String> suspensionReasons, Integer quantity, String partnerIdOnRecord, Boolean seesTheOthers,
                        String rule) {

        /** R168, R169: what is paid by use is gone from the source's list, a licence stays there as suspended. */
        static Sight ofTheSource(boolean usageBased, boolean looksOn) {
            return usageBased ? new Sight(false, null, null, null, null, looksOn, "R168")
                    : new Sight(true, "suspended", List.of("transferred"), null, null, looksOn, "R169");
        }

        /** R167 */
        static Sight ofTheTarget(int quantity, String partnerIdOnRecord) {
            return new Sight(true, "active", null, quantity, partnerIdOnRecord, null, "R167");
        }
    }

    /** @param reason why it does not go along @param blockers what would keep it from going; none when it was only not named */
    public record Stays(UUID subscriptionId, String status, String reason, List<Blocker> blockers) {
    }
}
