package io.twotier.agreement.customer.api;

import io.twotier.agreement.customer.CustomerAgreementReader;
import io.twotier.platform.Ids;
import io.twotier.platform.caller.Access;
import io.twotier.platform.caller.Caller;
import io.twotier.platform.caller.CurrentCaller;
import io.twotier.platform.command.Commands;
import io.twotier.platform.command.PlatformRejection;
import io.twotier.platform.command.Refused;
import io.twotier.platform.command.Violation;
import io.twotier.platform.wire.Query;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** For whom the customer's acceptance counts. */
@Path("/v1/customers/{customer}/agreements/effectivestatus")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Agreements")
public class EffectiveStatusResource {

    private static final String PARTNER = "partnerId";

    private final CurrentCaller caller;
    private final Commands commands;
    private final CustomerAgreementReader reader;

    EffectiveStatusResource(CurrentCaller caller, Commands commands, CustomerAgreementReader reader) {
        this.caller = caller;
        this.commands = commands;
        this.reader = reader;
    }

    @GET
    @Access("read_effective_agreement_status")
    @Parameter(name = PARTNER, in = ParameterIn.QUERY, description = "the partner whose view is asked for; the calling partner when absent")
    @Operation(summary = "Tells whether a customer's acceptance counts for a partner, and why")
    public EffectiveStatusView effectiveStatus(@PathParam("customer") String customer, @Context UriInfo uri) {
        Caller asker = caller.get();
        String named = Query.parameter(uri, PARTNER);
        UUID partner = named == null ? asker.tenant() : Ids.lenient(named);
        EffectiveStatusView answer = commands.read(() -> EffectiveStatusView.of(reader.effective(asker, Ids.lenient(customer), partner)));
        // Last, so that a customer that is another's is the same answer however it is asked about.
        if (named == null && !asker.partner()) {
            throw Refused.because(PlatformRejection.INVALID, List.of(new Violation(PARTNER, "must be given")));
        }
        return answer;
    }
}
