package io.twotier.agreement.customer.api;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Whether the customer accepted the Microsoft Customer Agreement itself. */
public record DirectSignStatusView(@JsonProperty("isSigned") boolean isSigned) {
}
