package io.twotier.subscription.onboarding;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.twotier.subscription.order.OrderRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A new customer with its first order. What belongs to others is passed on as it came: they judge it.
 *
 * @param customer  the body of {@code POST /v1/customers}
 * @param agreement the body of {@code POST /v1/customers/{customer}/agreements}, or null when nobody attests that the customer agreed
 */
public record OnboardingRequest(
        @NotNull @Schema(type = SchemaType.OBJECT, implementation = Object.class, description = "As POST /v1/customers takes it") ObjectNode customer,
        @Schema(type = SchemaType.OBJECT, implementation = Object.class, description = "As POST /v1/customers/{customer}/agreements takes it") ObjectNode agreement,
        @NotNull @Valid OrderRequest order) {

    /** It names people. */
    @Override
    public String toString() {
        return "OnboardingRequest[masked]";
    }
}
