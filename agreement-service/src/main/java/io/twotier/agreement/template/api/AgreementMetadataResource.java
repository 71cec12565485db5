package io.twotier.agreement.template.api;

import io.twotier.agreement.AskedTypes;
import io.twotier.agreement.template.AgreementTemplates;
import io.twotier.platform.TenantClock;
import io.twotier.platform.caller.Access;
import io.twotier.platform.caller.CurrentCaller;
import io.twotier.platform.wire.Collection;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** The metadata of agreements; clients read them before they confirm one. */
@Path("/v1/agreements")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Agreement texts")
public class AgreementMetadataResource {

    private final AgreementTemplates templates;
    private final CurrentCaller caller;
    private final TenantClock clock;

    AgreementMetadataResource(AgreementTemplates templates, CurrentCaller caller, TenantClock clock) {
        this.templates = templates;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @Access("list_agreement_metadata")
    @Parameter(name = "agreementType", in = ParameterIn.QUERY, description = "a type, or * for all that customers accept; MicrosoftCloudAgreement when absent")
    @Operation(summary = "Lists the agreements there are, with the template to accept")
    public RestResponse<Collection<AgreementMetadataView>> list(@Context UriInfo uri) {
        AskedTypes asked = AskedTypes.in(uri);
        var offered = templates.offered(asked.types(), clock.now(caller.get().tenant())).stream().map(AgreementMetadataView::of).toList();
        var answer = ResponseBuilder.ok(Collection.of(offered, "/agreements"));
        return (asked.byDefault() ? answer.header("Warning", AskedTypes.HINT) : answer).build();
    }
}
