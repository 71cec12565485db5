package io.twotier.customer.extension.api;

import com.fasterxml.jackson.annotation.JsonFormat;
import io.twotier.customer.extension.NewExtension;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.time.OffsetDateTime;
import java.util.UUID;

/**
 * What extends a relationship. Its members are checked one by one with codes of their own, so none is required here.
 *
 * @param delegatedAdmin asking for it is refused (R144)
 */
public record ExtensionBody(UUID indirectProviderId, UUID directPartnerId, Boolean shareBillTo, @Valid CustomerConsent customerConsent,
                            Boolean delegatedAdmin) {

    /** Who at the customer consented, and when. */
    public record CustomerConsent(@Size(max = 256) String obtainedFrom, @JsonFormat(shape = JsonFormat.Shape.STRING) OffsetDateTime obtainedAt) {

        /** A person's name stays out of logs. */
        @Override
        public String toString() {
            return "CustomerConsent[" + obtainedAt + "]";
        }
    }

    NewExtension asked() {
        CustomerConsent consent = customerConsent == null ? new CustomerConsent(null, null) : customerConsent;
        return new NewExtension(indirectProviderId, directPartnerId, Boolean.TRUE.equals(shareBillTo), Boolean.TRUE.equals(delegatedAdmin),
                consent.obtainedFrom(), consent.obtainedAt() == null ? null : consent.obtainedAt().toInstant());
    }
}
