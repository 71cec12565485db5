package io.twotier.agreement.customer.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.twotier.agreement.customer.CustomerAgreementRejection;
import io.twotier.platform.command.ErrorBody;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.ext.Provider;
import java.util.Map;

/** The error of a repeated confirmation has members of its own that old clients read; they are added here. */
@Provider
public class AlreadyConfirmed implements ContainerResponseFilter {

    private static final int CODE = CustomerAgreementRejection.ALREADY_CONFIRMED.code();

    record Body(@JsonUnwrapped ErrorBody error, @JsonProperty("message") String message, String errorName,
                @JsonProperty("isRetryable") boolean isRetryable, Map<String, String> parameters, String errorMessageExtended) {
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getEntity() instanceof ErrorBody error && error.code() == CODE) {
            response.setEntity(new Body(error, "Already confirmed.", "PartnerConfirmedAgreementAlreadyExists", false, Map.of(),
                    "InternalErrorCode=" + CODE));
        }
    }
}
