package io.twotier.transfer.counterpart.api;

import io.twotier.platform.command.PlatformRejection;
import io.twotier.transfer.counterpart.Answer;
import io.twotier.transfer.counterpart.Counterpart;
import io.twotier.transfer.counterpart.Part;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.UUID;

/**
 * How a partner plays its part.
 *
 * @param partnerTenantId told in answers
 * @param transfers       what it does with transfers that are sent to it; without it, it answers them itself
 * @param requests        what it does with requests of other partners, which it accepts with all that can move, or never answers; without it as above
 */
public record CounterpartBody(UUID partnerTenantId, @Valid Transfers transfers, @Valid Transfers requests) {

    /** @param after how long after the transfer was created, as an ISO duration of days and hours; without it at once */
    public record Transfers(@NotNull Answer answer, @Pattern(regexp = "P(\\d{1,4}D)?(T(\\d{1,5}H)?(\\d{1,5}M)?(\\d{1,5}S)?)?", message = "must be an ISO duration such as P2D or PT1H") String after) {

        private Part part() {
            try {
                return Part.of(answer, after == null ? Duration.ZERO : Duration.parse(after));
            } catch (DateTimeParseException unreadable) {
                throw PlatformRejection.INVALID.refuse("after is no duration");
            }
        }

        private static Transfers of(Part part) {
            return part == null ? null : new Transfers(part.answer(), part.after().toString());
        }
    }

    static CounterpartBody of(Counterpart counterpart) {
        return new CounterpartBody(counterpart.partnerId(), Transfers.of(counterpart.transfers()), Transfers.of(counterpart.requests()));
    }

    /** @throws io.twotier.platform.command.Refused 400 for what is no duration */
    static Part part(Transfers played) {
        return played == null ? null : played.part();
    }
}
