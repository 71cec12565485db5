package io.twotier.agreement.partner.api;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Whether a partner has signed; "no" is answered as an error that tells why. */
public record AgreementStatusView(@JsonProperty("isAgreementSigned") boolean isAgreementSigned) {
}
