package io.twotier.partner.partnership.api;

import io.twotier.partner.account.Partner;
import io.twotier.partner.partnership.PartnershipDesk;
import io.twotier.partner.partnership.PartnershipRejection;
import io.twotier.platform.caller.Access;
import io.twotier.platform.caller.CurrentCaller;
import io.twotier.platform.command.Commands;
import io.twotier.platform.wire.Collection;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The partnerships of the caller, seen from its side (partner-center-api 3.2.1). */
@Path("/v1/relationships")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Partnerships")
public class RelationshipResource {

    private final Commands commands;
    private final CurrentCaller caller;
    private final PartnershipDesk desk;

    RelationshipResource(Commands commands, CurrentCaller caller, PartnershipDesk desk) {
        this.commands = commands;
        this.caller = caller;
        this.desk = desk;
    }

    /** @param type the caller's role; one old client leaves it out and means the provider's */
    @GET
    @Access("list_partner_relationships")
    public Collection<RelationshipView> list(@QueryParam("relationship_type") String type) {
        RelationshipType role = type == null || type.isBlank() ? RelationshipType.IS_INDIRECT_CLOUD_SOLUTION_PROVIDER_OF
                : RelationshipType.named(type).orElseThrow(PartnershipRejection.UNKNOWN_TYPE::refuse);
        List<Partner> others = commands.read(() -> role == RelationshipType.IS_INDIRECT_RESELLER_OF ? desk.providersOf(caller.get()) : desk.resellersOf(caller.get()));
        return Collection.of(others.stream().map(p -> RelationshipView.of(p, role)).toList(),
                "/relationships?relationship_type=" + role.name().toLowerCase(java.util.Locale.ROOT));
    }
}
