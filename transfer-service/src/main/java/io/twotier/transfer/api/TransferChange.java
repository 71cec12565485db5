package io.twotier.transfer.api;

import io.twotier.platform.command.PlatformRejection;
import jakarta.validation.constraints.NotBlank;

/** A change of a transfer by its target; the id is the path's. */
public record TransferChange(@NotBlank String status) {

    /** The only change there is. @throws io.twotier.platform.command.Refused 400 for another one */
    void demandReject() {
        if (!status.trim().equalsIgnoreCase("reject")) {
            throw PlatformRejection.INVALID.refuse("status can only be changed to reject");
        }
    }
}
