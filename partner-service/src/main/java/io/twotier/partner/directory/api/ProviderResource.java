package io.twotier.partner.directory.api;

import io.twotier.partner.directory.Directory;
import io.twotier.partner.directory.Listed;
import io.twotier.platform.Ids;
import io.twotier.platform.caller.Access;
import io.twotier.platform.caller.CurrentCaller;
import io.twotier.platform.command.Commands;
import io.twotier.platform.page.PageParameters;
import io.twotier.platform.page.PageQuery;
import io.twotier.platform.page.Pages;
import io.twotier.platform.wire.Collection;
import io.twotier.platform.wire.Query;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The official list of indirect providers, open to every signed-in caller. */
@Path("/v1/providers")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Directory", description = "The official list of indirect providers")
public class ProviderResource {

    private final Commands commands;
    private final CurrentCaller caller;
    private final Directory directory;
    private final Pages pages;

    ProviderResource(Commands commands, CurrentCaller caller, Directory directory, Pages pages) {
        this.commands = commands;
        this.caller = caller;
        this.directory = directory;
        this.pages = pages;
    }

    /** {@code region} ({@code all} for every one; a partner's own by default), {@code service}, {@code size} and the continuation token. */
    @GET
    @Parameter(name = "region", in = ParameterIn.QUERY, description = "A region or all; a partner's own by default", schema = @Schema(type = SchemaType.STRING))
    @Parameter(name = "service", in = ParameterIn.QUERY, description = "Only providers that offer it", schema = @Schema(type = SchemaType.STRING))
    @Access("list_providers")
    @Operation(summary = "Lists the indirect providers of a region")
    public Collection<ProviderView> list(@Context UriInfo uri, @BeanParam PageParameters page) {
        PageQuery asked = page.query();
        return commands.read(() -> {
            Directory.Search search = directory.search(caller.get(), Query.parameter(uri, "region"), Query.parameter(uri, "service"));
            String region = search.region() == null ? "all" : search.region();
            String self = "/providers?region=" + region + (search.service() == null ? "" : "&service=" + search.service().wire());
            return asked.answer(self, pages.ascending(caller.get().tenant() + " " + search.environment() + self, asked,
                    (Listed listed) -> listed.entry().partnerId(), (after, most) -> directory.page(search, after, most)), ProviderView::of);
        });
    }

    @GET
    @Path("/{provider}")
    @Access("read_provider")
    @Operation(summary = "Reads one provider of the official list")
    public ProviderView get(@PathParam("provider") String provider) {
        return commands.read(() -> ProviderView.of(directory.find(caller.get(), Ids.lenient(provider))));
    }

    /** R31: says who changes it. */
    @PUT
    @Path("/{provider}")
    @Access("change_own_directory_entry")
    @Operation(summary = "Refuses to change the caller's own entry", description = "Always refused: the official list is changed by the programme only.")
    @APIResponse(responseCode = "204", description = "Never")
    public Response put(@PathParam("provider") String provider, @RequestBody String body) {
        return commands.with(body).noContent(directory::changeOwn);
    }
}
