package io.twotier.agreement.customer.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.twotier.agreement.AgreementType;
import io.twotier.agreement.customer.AcceptanceStatus;
import io.twotier.agreement.customer.CustomerAgreement;
import io.twotier.agreement.customer.EffectiveAcceptance;
import io.twotier.platform.wire.Attributes;
import io.twotier.platform.wire.Resource;
import java.time.Instant;
import java.util.UUID;

/** How one partner sees the customer's acceptance. @param method direct or attested; with the rest of it absent while not accepted */
public record EffectiveStatusView(UUID customerId, UUID partnerId, String agreementType, @JsonProperty("isAccepted") boolean isAccepted,
                                  AcceptanceStatus status, String method, UUID agreementId, UUID templateId, Instant dateAgreed, Attributes attributes)
        implements Resource {

    static EffectiveStatusView of(EffectiveAcceptance effective) {
        CustomerAgreement basis = effective.basis();
        boolean accepted = effective.status().isAccepted();
        return new EffectiveStatusView(effective.customerId(), effective.partnerId(), AgreementType.MICROSOFT_CUSTOMER_AGREEMENT.wireName(), accepted,
                effective.status(), accepted ? basis.method().wireName() : null, accepted ? basis.id() : null, accepted ? basis.templateId() : null,
                accepted ? basis.dateAgreed() : null, Attributes.of("AgreementEffectiveStatus"));
    }
}
