package io.twotier.agreement.partner.api;

import io.twotier.agreement.partner.PartnerAgreementDesk;
import io.twotier.agreement.partner.PartnerAgreements;
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
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What the caller's own tenant signed. */
@Path("/v1/agreements/partner/signatures")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Agreements")
public class PartnerAgreementResource {

    private final CurrentCaller caller;
    private final Commands commands;
    private final PartnerAgreementDesk desk;
    private final PartnerAgreements agreements;

    PartnerAgreementResource(CurrentCaller caller, Commands commands, PartnerAgreementDesk desk, PartnerAgreements agreements) {
        this.caller = caller;
        this.commands = commands;
        this.desk = desk;
        this.agreements = agreements;
    }

    @POST
    @Access("sign_partner_agreement")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = SignatureView.class)))
    @Operation(summary = "Signs the partner agreement for a region")
    public Response sign(@HeaderParam("X-Locale") String locale, @NotNull @Valid SignatureRequest body) {
        return commands.with(body).created(() -> desk.sign(caller.get(), body.region(), body.template(), body.reading(locale)), SignatureView::of);
    }

    @GET
    @Access("list_partner_agreements")
    @Operation(summary = "Lists the partner agreements the caller's tenant signed")
    public Collection<SignatureView> list() {
        return Collection.of(agreements.of(caller.get().tenant()).stream().map(SignatureView::of).toList(), "/agreements/partner/signatures");
    }
}
