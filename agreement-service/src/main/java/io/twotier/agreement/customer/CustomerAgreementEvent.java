package io.twotier.agreement.customer;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.twotier.platform.event.Payload;
import java.time.Instant;
import java.util.UUID;

/**
 * What a customer agreement says. No person is named in it.
 *
 * @param attestingPartnerId R155: the only partner it counts for; null when the customer accepted itself, then it counts for every partner (R154)
 * @param versionRank of the template: from when on which rank counts is said by {@code ReacceptanceRequired}
 */
public record CustomerAgreementEvent(@JsonIgnore String eventType, UUID agreementId, UUID customerId, String method, UUID attestingPartnerId, UUID templateId, int versionRank,
                                     @JsonProperty("type") String agreementType, Instant dateAgreed) implements Payload {

    static final String ACCEPTED = "io.twotier.agreement.CustomerAgreementAccepted.v1";
    static final String ATTESTED = "io.twotier.agreement.CustomerAgreementAttested.v1";
    static final String SNAPSHOT = "io.twotier.agreement.CustomerAgreementSnapshot.v1";

    @Override
    @JsonIgnore
    public String type() {
        return eventType;
    }
}
