package io.twotier.transfer.offboarding;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;

/**
 * Who is to go where, and how carefully.
 *
 * @param customers          the customers to move; nothing for all the partner has
 * @param waveSize           how many go at once; the next ones begin when all of these have ended. 50 when not said
 * @param stopAfterFailures  how many may fail before nothing more is begun. 5 when not said
 * @param partnerIdOnRecord  the MPN id that gets the credit for every line, or null
 * @param clientReference    also of each transfer; they have the id of the off-boarding as reference without it
 */
public record OffboardingRequest(@NotNull UUID targetPartnerTenantId, @Size(max = 20_000) List<@NotNull UUID> customers, @Min(1) @Max(1_000) Integer waveSize,
                                 @Min(1) Integer stopAfterFailures, @Size(max = 20) String partnerIdOnRecord, @Size(max = 200) String clientReference) {

    private static final int USUAL_WAVE = 50;
    private static final int USUAL_FAILURES = 5;

    int sizeOfWaves() {
        return waveSize == null ? USUAL_WAVE : waveSize;
    }

    int failuresToStopAt() {
        return stopAfterFailures == null ? USUAL_FAILURES : stopAfterFailures;
    }

    String onRecord() {
        return partnerIdOnRecord == null || partnerIdOnRecord.isBlank() ? null : partnerIdOnRecord.trim();
    }
}
