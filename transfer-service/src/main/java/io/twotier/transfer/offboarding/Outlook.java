package io.twotier.transfer.offboarding;

import io.twotier.transfer.preview.Preview;
import io.twotier.transfer.whole.Everything;
import java.util.List;

/**
 * How it stands with a customer that is to go.
 *
 * @param missing       what somebody has to bring about first
 * @param holding       what it has with the source
 * @param mendable      whether what cannot move could, once somebody did something about it
 * @param targetRelated whether the target has to do with this customer, and may hear of it
 */
record Outlook(List<Missing> missing, Everything.Holding holding, boolean mendable, boolean targetRelated) {

    DepartureMove move() {
        if (holding.movable().isEmpty() && !mendable) {
            return DepartureMove.FIND_EMPTY;
        }
        return missing.isEmpty() ? DepartureMove.FIND_READY : DepartureMove.FIND_LACKING;
    }

    List<Preview.Stays> stays() {
        return holding.stays();
    }
}
