package io.twotier.transfer.counterpart.api;

import io.twotier.transfer.counterpart.Answer;
import io.twotier.transfer.counterpart.Counterpart;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.UUID;

/** How a partner plays its part. @param partnerTenantId told in answers @param transfers what it does with transfers that are sent to it */
public record CounterpartBody(UUID partnerTenantId, @NotNull @Valid Transfers transfers) {

    /** @param after how long after the transfer was created, as an ISO duration of days and hours; without it at once */
    public record Transfers(@NotNull Answer answer, @Pattern(regexp = "P(\\d{1,4}D)?(T(\\d{1,5}H)?(\\d{1,5}M)?(\\d{1,5}S)?)?", message = "must be an ISO duration such as P2D or PT1H") String after) {

        Optional<Duration> patience() {
            try {
                return Optional.of(after == null ? Duration.ZERO : Duration.parse(after));
            } catch (DateTimeParseException unreadable) {
                return Optional.empty();
            }
        }
    }

    static CounterpartBody of(Counterpart counterpart) {
        return new CounterpartBody(counterpart.partnerId(), new Transfers(counterpart.answer(), counterpart.after().toString()));
    }
}
