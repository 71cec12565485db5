package io.twotier.agreement.evidence.api;

import io.twotier.agreement.evidence.EvidenceReader;
import io.twotier.agreement.evidence.EvidenceRejection;
import io.twotier.platform.Ids;
import io.twotier.platform.caller.Access;
import io.twotier.platform.command.Commands;
import io.twotier.platform.page.PageParameters;
import io.twotier.platform.page.PageQuery;
import io.twotier.platform.wire.Collection;
import io.twotier.platform.wire.Query;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The evidence of any customer or partner, also of those that are gone: it outlives what it proves. */
@Path("/v1/operator/agreementevidence")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Operator")
public class OperatorEvidenceResource {

    private static final String PATH = "/operator/agreementevidence";
    private static final String CUSTOMER = "customerId";
    private static final String PARTNER = "partnerId";

    private final Commands commands;
    private final EvidenceReader evidence;

    OperatorEvidenceResource(Commands commands, EvidenceReader evidence) {
        this.commands = commands;
        this.evidence = evidence;
    }

    @GET
    @Access("export_agreement_evidence")
    @Parameter(name = CUSTOMER, in = ParameterIn.QUERY, description = "whose agreements; either this or partnerId")
    @Parameter(name = PARTNER, in = ParameterIn.QUERY, description = "who signed or attested; either this or customerId")
    @Operation(summary = "Exports the evidence of any customer or partner")
    public Collection<EvidenceView> list(@Context UriInfo uri, @BeanParam PageParameters page) {
        PageQuery asked = page.query();
        UUID customer = id(uri, CUSTOMER);
        UUID partner = id(uri, PARTNER);
        if ((customer == null) == (partner == null)) {
            throw EvidenceRejection.ONE_OF_TWO.refuse();
        }
        return commands.read(() -> customer != null
                ? asked.answer(PATH + "?customerId=" + customer, evidence.ofCustomer(customer, asked), EvidenceView::of)
                : asked.answer(PATH + "?partnerId=" + partner, evidence.ofPartner(partner, asked), EvidenceView::of));
    }

    private static UUID id(UriInfo uri, String name) {
        String text = Query.parameter(uri, name);
        UUID id = text == null ? null : Ids.lenient(text);
        if (Ids.NOTHING.equals(id)) {
            throw EvidenceRejection.ONE_OF_TWO.refuse();
        }
        return id;
    }
}
