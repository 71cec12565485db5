package io.twotier.partner.account.api;

import io.twotier.partner.account.Partner;
import io.twotier.partner.account.PartnerDesk;
import io.twotier.platform.Ids;
import io.twotier.platform.caller.Access;
import io.twotier.platform.command.Commands;
import io.twotier.platform.wire.Collection;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The operator's register of partners. */
@Path("/v1/operator/partners")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Operator")
public class OperatorPartnerResource {

    private static final int PAGE = 500;

    private final Commands commands;
    private final PartnerDesk desk;

    OperatorPartnerResource(Commands commands, PartnerDesk desk) {
        this.commands = commands;
        this.desk = desk;
    }

    @POST
    @Access("register_partner")
    public Response register(@NotNull @Valid RegistrationRequest wanted) {
        Partner.Registration registration = wanted.registration();
        return commands.with(wanted).created(() -> desk.register(registration), PartnerView::of);
    }

    /** @param after id of the last partner of the page before */
    @GET
    @Access("list_partners")
    public Collection<PartnerView> list(@QueryParam("after") String after) {
        List<PartnerView> page = desk.page(Ids.lenient(after), PAGE).stream().map(PartnerView::of).toList();
        return Collection.of(page, "/operator/partners");
    }
}
