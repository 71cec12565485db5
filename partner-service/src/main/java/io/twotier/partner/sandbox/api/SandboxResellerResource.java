package io.twotier.partner.sandbox.api;

import io.twotier.partner.sandbox.NewReseller;
import io.twotier.partner.sandbox.SandboxResellerDesk;
import io.twotier.platform.Ids;
import io.twotier.platform.caller.Access;
import io.twotier.platform.caller.CurrentCaller;
import io.twotier.platform.command.Commands;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Resellers that a provider of the sandbox makes for itself (partner-center-api 3.2.6). */
@Path("/v1/sandboxIndirectReseller")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Sandbox", description = "Trying things out where nothing is sold")
public class SandboxResellerResource {

    private final Commands commands;
    private final CurrentCaller caller;
    private final SandboxResellerDesk desk;
    private final String domainSuffix;

    SandboxResellerResource(Commands commands, CurrentCaller caller, SandboxResellerDesk desk,
                            @ConfigProperty(name = "twotier.sandbox.domain-suffix") String domainSuffix) {
        this.commands = commands;
        this.caller = caller;
        this.desk = desk;
        this.domainSuffix = domainSuffix;
    }

    /** The reseller is enrolled, has signed and is the caller's partner when it is answered; its administrator's password is in this answer alone. */
    @POST
    @Access("create_sandbox_reseller")
    @Operation(summary = "Makes a sandbox reseller that is the caller's partner at once")
    @APIResponseSchema(value = SandboxResellerView.class, responseCode = "201")
    public Response create(@NotNull @Valid SandboxResellerRequest wanted) {
        NewReseller asked = wanted.asked(domainSuffix);
        UUID attempt = Ids.next();
        return commands.with(wanted).prepared(201, () -> desk.prepare(caller.get(), asked, attempt), prepared -> desk.make(caller.get(), asked, attempt, prepared),
                SandboxResellerView::of);
    }

    /** Its customers have to be deleted before. */
    @DELETE
    @Path("/{reseller}")
    @Access("delete_sandbox_reseller")
    @Operation(summary = "Deletes a sandbox reseller that has no customers any more")
    @APIResponse(responseCode = "204", description = "It is deleted")
    public Response delete(@PathParam("reseller") String reseller) {
        UUID id = Ids.lenient(reseller);
        return commands.with(null).prepared(204, () -> desk.prepareRemoval(caller.get(), id), prepared -> {
            desk.delete(caller.get(), id);
            return null;
        }, nothing -> null);
    }
}
