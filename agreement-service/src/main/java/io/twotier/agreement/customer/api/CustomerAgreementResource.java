package io.twotier.agreement.customer.api;

import io.twotier.agreement.AskedTypes;
import io.twotier.agreement.customer.CustomerAgreementDesk;
import io.twotier.agreement.customer.CustomerAgreementReader;
import io.twotier.platform.Ids;
import io.twotier.platform.caller.Access;
import io.twotier.platform.caller.CurrentCaller;
import io.twotier.platform.command.Commands;
import io.twotier.platform.wire.Collection;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** The agreements of one customer. */
@Path("/v1/customers/{customer}/agreements")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Agreements", description = "The partner agreement and the customer agreement: accepting, confirming, and for whom it counts")
public class CustomerAgreementResource {

    private static final String LOCALE = "X-Locale";

    private final CurrentCaller caller;
    private final Commands commands;
    private final CustomerAgreementDesk desk;
    private final CustomerAgreementReader reader;

    CustomerAgreementResource(CurrentCaller caller, Commands commands, CustomerAgreementDesk desk, CustomerAgreementReader reader) {
        this.caller = caller;
        this.commands = commands;
        this.desk = desk;
        this.reader = reader;
    }

    @POST
    @Path("/direct")
    @Access("accept_agreement")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = AgreementView.class)))
    @Operation(summary = "Accepts the customer agreement directly, as the customer's global admin")
    public Response accept(@PathParam("customer") String customer, @HeaderParam(LOCALE) String locale, @NotNull @Valid AgreementRequest body) {
        return commands.with(body).created(() -> desk.accept(caller.get(), Ids.lenient(customer), body.confirmation(locale)), AgreementView::of);
    }

    @POST
    @Access("create_agreement")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = AgreementView.class)))
    @Operation(summary = "Confirms that a customer accepted the customer agreement")
    public Response attest(@PathParam("customer") String customer, @HeaderParam(LOCALE) String locale, @NotNull @Valid AttestationRequest body) {
        return commands.with(body).created(() -> desk.attest(caller.get(), Ids.lenient(customer), body.confirmation(locale)), AgreementView::of);
    }

    @GET
    @Access("list_customer_agreements")
    @Parameter(name = "agreementType", in = ParameterIn.QUERY, description = "a type, or * for all; MicrosoftCloudAgreement when absent")
    @Operation(summary = "Lists the agreements a customer accepted")
    public RestResponse<Collection<AgreementView>> list(@PathParam("customer") String customer, @Context UriInfo uri) {
        AskedTypes asked = AskedTypes.in(uri);
        List<AgreementView> found = commands.read(() -> reader.confirmations(caller.get(), Ids.lenient(customer), asked.types()).stream()
                .map(AgreementView::of).toList());
        var answer = ResponseBuilder.ok(Collection.of(found, "/customers/" + Ids.lenient(customer) + "/agreements"));
        return (asked.byDefault() ? answer.header("Warning", AskedTypes.HINT) : answer).build();
    }
}
