package io.twotier.customer.invitation.api;

import io.twotier.customer.invitation.InvitationDesk;
import io.twotier.customer.invitation.InvitationLinks;
import io.twotier.customer.invitation.NewInvitation;
import io.twotier.platform.Ids;
import io.twotier.platform.caller.Access;
import io.twotier.platform.caller.CurrentCaller;
import io.twotier.platform.command.Commands;
import io.twotier.platform.wire.Attributes;
import io.twotier.platform.wire.Query;
import io.twotier.platform.wire.Resource;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The link by which any customer may accept a partner, or with it its provider or reseller: the same one each time it is asked for. */
@Path("/v1/customers/relationshiprequests")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Customer invitations")
public class RelationshipRequestResource {

    private final Commands commands;
    private final CurrentCaller caller;
    private final InvitationDesk desk;
    private final InvitationLinks links;

    RelationshipRequestResource(Commands commands, CurrentCaller caller, InvitationDesk desk, InvitationLinks links) {
        this.commands = commands;
        this.caller = caller;
        this.desk = desk;
        this.links = links;
    }

    /** @param url opens the page where the customer's global admin answers */
    public record RelationshipRequestView(String url, Attributes attributes) implements Resource {
    }

    @GET
    @Parameter(name = "indirectCloudSolutionProviderId", in = ParameterIn.QUERY, description = "The provider's tenant, of a reseller", schema = @Schema(type = SchemaType.STRING))
    @Parameter(name = "indirectResellerId", in = ParameterIn.QUERY, description = "The reseller's tenant, of a provider", schema = @Schema(type = SchemaType.STRING))
    @Parameter(name = "dualRoleIndirectRelationship", in = ParameterIn.QUERY, description = "Whether a partner that also buys directly means the indirect kind", schema = @Schema(type = SchemaType.BOOLEAN))
    @Access("get_relationship_request")
    @Operation(summary = "Reads the link by which any customer may accept the caller as its partner")
    @APIResponseSchema(value = RelationshipRequestView.class, responseCode = "200")
    public Response get(@Context UriInfo uri, @HeaderParam("X-Locale") String locale) {
        boolean indirect = "true".equalsIgnoreCase(Query.parameter(uri, "dualRoleIndirectRelationship"));
        NewInvitation asked = new NewInvitation(tenant(uri, "indirectCloudSolutionProviderId"), tenant(uri, "indirectResellerId"), indirect, null, null, null, locale, true);
        return commands.with(asked).ok(() -> desk.invite(caller.get(), asked),
                link -> new RelationshipRequestView(links.link(link.id()), Attributes.of("RelationshipRequest")));
    }

    private static UUID tenant(UriInfo uri, String parameter) {
        String text = Query.parameter(uri, parameter);
        return text == null || text.isBlank() ? null : Ids.lenient(text);
    }
}
