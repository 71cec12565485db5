package io.twotier.partner.partnership.api;

import io.twotier.partner.partnership.Readiness;
import io.twotier.partner.partnership.ReadinessDesk;
import io.twotier.partner.requirement.Requirement;
import io.twotier.platform.Ids;
import io.twotier.platform.caller.Access;
import io.twotier.platform.caller.CurrentCaller;
import io.twotier.platform.command.Commands;
import io.twotier.platform.wire.Attributes;
import io.twotier.platform.wire.Links;
import io.twotier.platform.wire.Resource;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Whether a reseller is ready to be worked with. */
@Path("/v1/relationships/{reseller}/readiness")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Standing")
public class ReadinessResource {

    private final Commands commands;
    private final CurrentCaller caller;
    private final ReadinessDesk desk;

    ReadinessResource(Commands commands, CurrentCaller caller, ReadinessDesk desk) {
        this.commands = commands;
        this.caller = caller;
        this.desk = desk;
    }

    /** @param ready all three @param missing who can do what about those that are not there */
    public record ReadinessView(UUID resellerId, boolean account, boolean enrollment, boolean partnerAgreement, boolean ready, List<Requirement> missing, Links links,
                                Attributes attributes) implements Resource {

        static ReadinessView of(Readiness r) {
            return new ReadinessView(r.resellerId(), r.account(), r.enrollment(), r.partnerAgreement(), r.ready(), r.missing(),
                    Links.self("/relationships/" + r.resellerId() + "/readiness"), Attributes.of("ResellerReadiness"));
        }
    }

    @GET
    @Access("read_reseller_readiness")
    @Operation(summary = "Tells whether a reseller is ready to be worked with, and what it lacks")
    public ReadinessView get(@PathParam("reseller") String reseller) {
        return commands.read(() -> ReadinessView.of(desk.of(caller.get(), Ids.lenient(reseller))));
    }
}
