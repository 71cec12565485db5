package io.twotier.agreement.partner.api;

import io.twotier.agreement.partner.ComplianceDesk;
import io.twotier.platform.caller.Access;
import io.twotier.platform.caller.CurrentCaller;
import io.twotier.platform.command.Commands;
import io.twotier.platform.wire.Query;
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

/** The signing status of a partner, by MPN id or tenant id. */
@Path("/v1/compliance/csp/agreementstatus")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Agreements")
public class ComplianceResource {

    private final CurrentCaller caller;
    private final Commands commands;
    private final ComplianceDesk desk;

    ComplianceResource(CurrentCaller caller, Commands commands, ComplianceDesk desk) {
        this.caller = caller;
        this.commands = commands;
        this.desk = desk;
    }

    @GET
    @Access("read_agreement_status")
    @Parameter(name = "mpnId", in = ParameterIn.QUERY, description = "a global or location MPN id; either this or tenantId")
    @Parameter(name = "tenantId", in = ParameterIn.QUERY, description = "the partner's tenant; either this or mpnId")
    @Operation(summary = "Tells whether a partner signed the partner agreement, by MPN id or tenant")
    public AgreementStatusView status(@Context UriInfo uri) {
        return commands.read(() -> {
            desk.demandSigned(caller.get(), Query.parameter(uri, "mpnId"), Query.parameter(uri, "tenantId"));
            return new AgreementStatusView(true);
        });
    }
}
