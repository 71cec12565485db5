package io.twotier.partner.account.api;

import io.twotier.partner.account.DirectBillDesk;
import io.twotier.partner.account.Partner;
import io.twotier.partner.account.PartnerChange;
import io.twotier.partner.account.PartnerDesk;
import io.twotier.partner.account.Registration;
import io.twotier.platform.Ids;
import io.twotier.platform.caller.Access;
import io.twotier.platform.command.Commands;
import io.twotier.platform.page.PageParameters;
import io.twotier.platform.page.PageQuery;
import io.twotier.platform.page.Pages;
import io.twotier.platform.wire.Collection;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The operator's register of partners. */
@Path("/v1/operator/partners")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Operator")
public class OperatorPartnerResource {

    private final Commands commands;
    private final PartnerDesk desk;
    private final DirectBillDesk directBill;
    private final Pages pages;

    OperatorPartnerResource(Commands commands, PartnerDesk desk, DirectBillDesk directBill, Pages pages) {
        this.commands = commands;
        this.desk = desk;
        this.directBill = directBill;
        this.pages = pages;
    }

    @POST
    @Access("register_partner")
    @Operation(summary = "Registers a partner")
    @APIResponseSchema(value = PartnerView.class, responseCode = "201")
    public Response register(@NotNull @Valid RegistrationRequest wanted) {
        Registration registration = wanted.registration();
        return commands.with(wanted).created(() -> desk.register(registration), PartnerView::of);
    }

    /** {@code size} and the continuation token as in every list. */
    @GET
    @Access("list_partners")
    @Operation(summary = "Lists the partners")
    public Collection<PartnerView> list(@BeanParam PageParameters page) {
        PageQuery asked = page.query();
        return commands.read(() -> asked.answer("/operator/partners", pages.ascending("partners", asked, Partner::id, desk::page), PartnerView::of));
    }

    @GET
    @Path("/{partner}")
    @Access("read_partner")
    @Operation(summary = "Reads a partner")
    public PartnerView get(@PathParam("partner") String partner) {
        return commands.read(() -> PartnerView.of(desk.find(Ids.lenient(partner))));
    }

    @PATCH
    @Path("/{partner}")
    @Access("change_partner")
    @Operation(summary = "Changes a partner's MPN ids, affiliates or anniversary")
    @APIResponseSchema(value = PartnerView.class, responseCode = "200")
    public Response change(@PathParam("partner") String partner, @NotNull @Valid PartnerChangeRequest wanted) {
        PartnerChange change = wanted.change();
        return commands.with(wanted).ok(() -> desk.change(Ids.lenient(partner), change), PartnerView::of);
    }

    @POST
    @Path("/{partner}/directbill")
    @Access("decide_direct_bill")
    @Operation(summary = "Restricts or restores a partner's right to bill directly")
    @APIResponseSchema(value = PartnerView.class, responseCode = "200")
    public Response decideDirectBill(@PathParam("partner") String partner, @NotNull @Valid DirectBillRequest wanted) {
        return commands.with(wanted).ok(() -> directBill.decide(Ids.lenient(partner), wanted.status(), wanted.effectiveDate(), wanted.reason()), PartnerView::of);
    }
}
