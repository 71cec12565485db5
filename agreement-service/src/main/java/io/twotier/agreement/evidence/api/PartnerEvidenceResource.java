package io.twotier.agreement.evidence.api;

import io.twotier.agreement.evidence.EvidenceReader;
import io.twotier.platform.caller.Access;
import io.twotier.platform.caller.CurrentCaller;
import io.twotier.platform.command.Commands;
import io.twotier.platform.page.PageParameters;
import io.twotier.platform.page.PageQuery;
import io.twotier.platform.wire.Collection;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The evidence of the caller's own tenant: what it signed, and what it attested for customers. */
@Path("/v1/agreements/partner/evidence")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Evidence")
public class PartnerEvidenceResource {

    private final CurrentCaller caller;
    private final Commands commands;
    private final EvidenceReader evidence;

    PartnerEvidenceResource(CurrentCaller caller, Commands commands, EvidenceReader evidence) {
        this.caller = caller;
        this.commands = commands;
        this.evidence = evidence;
    }

    @GET
    @Access("export_partner_evidence")
    @Operation(summary = "Exports the evidence of what the caller's tenant signed and attested")
    public Collection<EvidenceView> list(@BeanParam PageParameters page) {
        PageQuery asked = page.query();
        UUID own = caller.get().tenant();
        return commands.read(() -> asked.answer("/agreements/partner/evidence", evidence.ofPartner(own, asked), one -> EvidenceView.of(one, own)));
    }
}
