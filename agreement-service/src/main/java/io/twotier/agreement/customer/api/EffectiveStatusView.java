package io.twotier.agreement.customer.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.twotier.agreement.AgreementType;
import io.twotier.agreement.customer.AcceptanceStatus;
import io.twotier.agreement.customer.CustomerAgreement;
import io.twotier.agreement.customer.EffectiveAcceptance;
import io.twotier.agreement.reacceptance.Reacceptance;
import io.twotier.platform.wire.Attributes;
import io.twotier.platform.wire.Resource;
import java.time.Instant;
import java.util.UUID;

/**
 * How one partner sees the customer's acceptance.
 *
 * @param method             direct or attested; with the rest of it absent while not accepted
 * @param reason             {@code outdated} when it was accepted in a version that does not count any more
 * @param requiredTemplateId the least that is to be accepted anew: while accepted from {@code requiredFrom} on, which is then to come
 */
public record EffectiveStatusView(UUID customerId, UUID partnerId, String agreementType, @JsonProperty("isAccepted") boolean isAccepted,
                                  AcceptanceStatus status, String method, UUID agreementId, UUID templateId, Instant dateAgreed,
                                  String reason, UUID requiredTemplateId, Instant requiredFrom, Attributes attributes) implements Resource {

    private static final String OUTDATED = "outdated";

    static EffectiveStatusView of(EffectiveAcceptance effective) {
        CustomerAgreement basis = effective.basis();
        Reacceptance required = effective.required();
        boolean accepted = effective.status().isAccepted();
        return new EffectiveStatusView(effective.customerId(), effective.partnerId(), AgreementType.MICROSOFT_CUSTOMER_AGREEMENT.wireName(), accepted,
                effective.status(), accepted ? basis.method().wireName() : null, accepted ? basis.id() : null, accepted ? basis.templateId() : null,
                accepted ? basis.dateAgreed() : null, effective.isOutdated() ? OUTDATED : null, required == null ? null : required.templateId(),
                required == null ? null : required.effectiveFrom(), Attributes.of("AgreementEffectiveStatus"));
    }
}
