package io.twotier.platform.simulation;

import io.twotier.platform.caller.Access;
import io.twotier.platform.caller.CurrentCaller;
import io.twotier.platform.command.Check;
import io.twotier.platform.command.Checks;
import io.twotier.platform.command.Commands;
import io.twotier.platform.command.Source;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What this service answers when all are asked whether a simulation is at rest. */
@Path("/v1/test/quiescent/{service}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Simulation", description = "Rehearsing in a simulation, which has partners, a clock and scripts of its own")
public class QuiescenceResource {

    private final Commands commands;
    private final CurrentCaller caller;
    private final SimulatedTenants tenants;
    private final Quiescence quiescence;
    private final String own;
    private final Source[] upstream;

    QuiescenceResource(Commands commands, CurrentCaller caller, SimulatedTenants tenants, Quiescence quiescence,
                       @ConfigProperty(name = "twotier.service") String own, @ConfigProperty(name = "twotier.topics.upstream") Optional<List<String>> upstream) {
        this.commands = commands;
        this.caller = caller;
        this.tenants = tenants;
        this.quiescence = quiescence;
        this.own = own;
        this.upstream = upstream.map(List::stream).orElse(Stream.of()).map(Source::whole).toArray(Source[]::new);
    }

    /**
     * @param quiescent  whether nothing of the simulation is in flight in this service, for as long as no other wakes it
     * @param waitingFor what is
     * @param said       how many events this service has said in the simulation
     */
    public record QuiescenceView(String service, boolean quiescent, List<String> waitingFor, long said) {
    }

    /** Of the simulation the caller lives in. Answers at once; whoever wants to wait asks the whole suite, without {@code service}. */
    @GET
    @Access("read_quiescence")
    @Operation(summary = "Tells whether anything of the caller's simulation is in flight in one service")
    public QuiescenceView read(@PathParam("service") String service) {
        String environment = commands.read(() -> {
            Optional<String> simulated = tenants.environmentOf(caller.get().tenant());
            Checks.demand(Check.that(simulated.isPresent(), SimulationRejection.NOT_SIMULATED).reading(upstream));
            return simulated.orElseThrow();
        });
        if (!own.equals(service)) {
            throw SimulationRejection.NO_SUCH_SERVICE.refuse(own);
        }
        Quiescence.Rest rest = quiescence.of(environment);
        return new QuiescenceView(own, rest.waitingFor().isEmpty(), rest.waitingFor(), rest.said());
    }
}
