package io.twotier.agreement.partner;

import io.twotier.agreement.template.AgreementTemplate;
import java.util.UUID;

/** An agreement a partner has yet to agree to. @param enrollmentId of which it is a step, or null @param acceptBy the call that agrees to it */
public record PendingAgreement(AgreementTemplate template, String region, UUID enrollmentId, String acceptBy) {
}
