package io.twotier.platform.command;

import io.twotier.platform.Ids;
import io.twotier.platform.caller.Caller;
import jakarta.enterprise.context.RequestScoped;
import java.util.UUID;

/** What the request at hand says beside its body; filled before the resource is reached. */
@RequestScoped
public class CurrentRequest {

    private Details details = new Details("unknown", "", null, null, Ids.next(), Ids.next(), false, false, null, null, null);

    /**
     * @param operation     the operation's wire name
     * @param scope         method, endpoint and path ids: what a request id is unique within, beside tenant and caller
     * @param idempotencyKey {@code Idempotency-Key} or {@code MS-RequestId} as sent, or null
     * @param customer      the customer of the path, or null
     * @param validateOnly  evaluate, change nothing
     * @param explain       tell every check
     * @param ifMatch       the If-Match header, or null
     */
    public record Details(String operation, String scope, String idempotencyKey, UUID customer, UUID requestId, UUID correlationId,
                          boolean validateOnly, boolean explain, String ifMatch, String reason, String comment) {
    }

    void set(Details details) {
        this.details = details;
    }

    public Details details() {
        return details;
    }

    Origin origin(Caller caller) {
        return new Origin(caller.tenant(), caller.kind(), caller.actor(), caller.name(), caller.appId(), details.operation(), details.customer(),
                details.correlationId(), details.requestId().toString(), details.reason(), details.comment());
    }
}
