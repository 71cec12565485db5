package io.twotier.agreement.evidence.api;

import io.twotier.agreement.customer.CustomerAgreementReader;
import io.twotier.agreement.evidence.EvidenceReader;
import io.twotier.platform.Ids;
import io.twotier.platform.caller.Access;
import io.twotier.platform.caller.Caller;
import io.twotier.platform.caller.CurrentCaller;
import io.twotier.platform.command.Commands;
import io.twotier.platform.page.PageParameters;
import io.twotier.platform.page.PageQuery;
import io.twotier.platform.wire.Collection;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The evidence of one customer: all of it for the customer, for a partner what counts for it. */
@Path("/v1/customers/{customer}/agreements/evidence")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Evidence", description = "What proves that an agreement was accepted")
public class CustomerEvidenceResource {

    private final CurrentCaller caller;
    private final Commands commands;
    private final CustomerAgreementReader agreements;
    private final EvidenceReader evidence;

    CustomerEvidenceResource(CurrentCaller caller, Commands commands, CustomerAgreementReader agreements, EvidenceReader evidence) {
        this.caller = caller;
        this.commands = commands;
        this.agreements = agreements;
        this.evidence = evidence;
    }

    @GET
    @Access("export_customer_evidence")
    @Operation(summary = "Exports the evidence of a customer's agreements")
    public Collection<EvidenceView> list(@PathParam("customer") String customer, @BeanParam PageParameters page) {
        PageQuery asked = page.query();
        UUID id = Ids.lenient(customer);
        Caller who = caller.get();
        String path = "/customers/" + id + "/agreements/evidence";
        return commands.read(() -> agreements.related(who, id), () -> who.partner()
                ? asked.answer(path, evidence.ofCustomerFor(who.tenant(), id, asked), one -> EvidenceView.of(one, who.tenant()))
                : asked.answer(path, evidence.ofCustomer(id, asked), EvidenceView::of));
    }
}
