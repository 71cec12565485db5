package io.twotier.partner.partnership.api;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.twotier.partner.partnership.NameFilter;
import io.twotier.partner.partnership.PartnershipPages;
import io.twotier.partner.partnership.PartnershipRejection;
import io.twotier.platform.caller.Access;
import io.twotier.platform.caller.CurrentCaller;
import io.twotier.platform.command.Commands;
import io.twotier.platform.page.Filter;
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
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The partnerships of the caller, seen from its side (partner-center-api 3.2.1). */
@Path("/v1/relationships")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Partnerships", description = "Resellers and their providers")
public class RelationshipResource {

    private final Commands commands;
    private final CurrentCaller caller;
    private final PartnershipPages pages;
    private final ObjectMapper json;

    RelationshipResource(Commands commands, CurrentCaller caller, PartnershipPages pages, ObjectMapper json) {
        this.commands = commands;
        this.caller = caller;
        this.pages = pages;
        this.json = json;
    }

    /** Parameters {@code relationship_type} (the caller's role; one old client leaves it out and means the provider's), {@code filter}, {@code size}. */
    @GET
    @Parameter(name = "relationship_type", description = "The caller's role: is_indirect_reseller_of, or is_indirect_cloud_solution_provider_of as unless said", in = ParameterIn.QUERY, schema = @Schema(type = SchemaType.STRING))
    @Parameter(name = "filter", description = "By the name or the id of the other party", in = ParameterIn.QUERY, schema = @Schema(type = SchemaType.STRING))
    @Access("list_partner_relationships")
    @Operation(summary = "Lists the caller's partnerships, as reseller or as provider")
    public Collection<RelationshipView> list(@Context UriInfo uri, @BeanParam PageParameters page) {
        PageQuery asked = page.query();
        String type = Query.parameter(uri, "relationship_type");
        RelationshipType role = type == null ? RelationshipType.IS_INDIRECT_CLOUD_SOLUTION_PROVIDER_OF
                : RelationshipType.named(type).orElseThrow(PartnershipRejection.UNKNOWN_TYPE::refuse);
        String filterText = Query.parameter(uri, "filter");
        NameFilter filter = NameFilter.of(Filter.parse(filterText, json));
        return commands.read(() -> asked.answer(self(role, filterText),
                role == RelationshipType.IS_INDIRECT_RESELLER_OF ? pages.providersOf(caller.get(), filter, asked) : pages.resellersOf(caller.get(), filter, asked),
                partner -> RelationshipView.of(partner, role)));
    }

    private static String self(RelationshipType role, String filter) {
        return "/relationships?relationship_type=" + role.name().toLowerCase(Locale.ROOT)
                + (filter == null ? "" : "&filter=" + URLEncoder.encode(filter, StandardCharsets.UTF_8));
    }
}
