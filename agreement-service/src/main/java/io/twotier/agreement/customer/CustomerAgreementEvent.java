package io.twotier.agreement.customer;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.twotier.platform.event.Payload;
import java.time.Instant;
import java.util.UUID;

/** Everything a customer agreement says. No person is named in it. */
public sealed interface CustomerAgreementEvent extends Payload {

    /** R154: counts for every partner of the customer. */
    record CustomerAgreementAccepted(UUID agreementId, UUID customerId, String method, UUID templateId, @JsonProperty("type") String agreementType,
                                     Instant dateAgreed) implements CustomerAgreementEvent {

        static final String TYPE = "io.twotier.agreement.CustomerAgreementAccepted.v1";

        @Override
        public String type() {
            return TYPE;
        }
    }

    /** R155: counts for the attesting partner only. */
    record CustomerAgreementAttested(UUID agreementId, UUID customerId, String method, UUID attestingPartnerId, UUID templateId, @JsonProperty("type") String agreementType,
                                     Instant dateAgreed) implements CustomerAgreementEvent {

        static final String TYPE = "io.twotier.agreement.CustomerAgreementAttested.v1";

        @Override
        public String type() {
            return TYPE;
        }
    }
}
