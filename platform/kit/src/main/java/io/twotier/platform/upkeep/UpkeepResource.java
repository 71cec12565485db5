package io.twotier.platform.upkeep;

import io.twotier.platform.Ids;
import io.twotier.platform.caller.Access;
import io.twotier.platform.command.Commands;
import io.twotier.platform.wire.Collection;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What the operator can have this service do with its events. */
@Path("/v1/operator/services/{service}/upkeep")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Operator", description = "What the programme's operator does")
public class UpkeepResource {

    private final Commands commands;
    private final UpkeepDesk desk;
    private final String own;

    UpkeepResource(Commands commands, UpkeepDesk desk, @ConfigProperty(name = "twotier.service") String own) {
        this.commands = commands;
        this.desk = desk;
        this.own = own;
    }

    /**
     * @param task  {@code redrive}: apply the dead letters again; {@code republish}: state all aggregates anew on this service's topic;
     *              {@code rebuild}: make the replica of another service's topic from nothing
     * @param topic for {@code rebuild} the topic, else none
     */
    public record UpkeepRequest(@NotBlank String task, String topic) {
    }

    /**
     * @param state   open, done or failed
     * @param handled how many messages or aggregates so far
     * @param outcome what is to be known at the end, or the reason of the failure
     */
    public record UpkeepView(UUID id, String task, String topic, Upkeep.State state, long handled, String outcome, Instant requestedAt, Instant finishedAt) {

        static UpkeepView of(Upkeep job) {
            return new UpkeepView(job.id(), job.task(), job.topic(), job.state(), job.handled(), job.outcome(), job.requestedAt(), job.finishedAt());
        }
    }

    /** Answers 202: the order is carried out by one of the replicas; the same order while it is open is the same one. */
    @POST
    @Access("start_upkeep")
    @Operation(summary = "Has upkeep of a service done: dead letters again, its aggregates anew, or a replica from nothing")
    @APIResponseSchema(value = UpkeepView.class, responseCode = "202")
    public Response start(@PathParam("service") String service, @NotNull @Valid UpkeepRequest wanted) {
        return commands.with(wanted).answer(202, () -> {
            demandOwn(service);
            return desk.start(wanted.task(), wanted.topic());
        }, UpkeepView::of);
    }

    @GET
    @Access("read_upkeep")
    @Operation(operationId = "listUpkeep", summary = "Lists the newest upkeep of a service")
    public Collection<UpkeepView> list(@PathParam("service") String service) {
        demandOwn(service);
        return Collection.of(desk.newest().stream().map(UpkeepView::of).toList(), "/operator/services/" + own + "/upkeep");
    }

    @GET
    @Path("/{job}")
    @Access("read_upkeep")
    @Operation(operationId = "readUpkeep", summary = "Reads one upkeep of a service")
    public UpkeepView read(@PathParam("service") String service, @PathParam("job") String job) {
        demandOwn(service);
        return UpkeepView.of(desk.find(Ids.lenient(job)));
    }

    private void demandOwn(String service) {
        if (!own.equals(service)) {
            throw UpkeepRejection.NO_SUCH_SERVICE.refuse(own);
        }
    }
}
