package io.twotier.partner.enrollment.script;

import io.twotier.partner.account.Environment;
import io.twotier.partner.account.PartnerDesk;
import io.twotier.platform.caller.Caller;
import io.twotier.platform.command.Check;
import io.twotier.platform.command.Checks;
import io.twotier.platform.command.Work;
import io.twotier.platform.simulation.SimulationRejection;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** How the programme of a simulation decides, as those who live there want it. */
@ApplicationScoped
public class ScriptDesk {

    private final ProgrammeScripts scripts;
    private final PartnerDesk partners;

    ScriptDesk(ProgrammeScripts scripts, PartnerDesk partners) {
        this.scripts = scripts;
        this.partners = partners;
    }

    @Transactional
    public ProgrammeScript write(Caller caller, Decision decision, int businessDays) {
        String environment = simulationOf(caller);
        ProgrammeScript script = scripts.findByIdOptional(environment).orElseGet(() -> ProgrammeScript.of(environment));
        scripts.persist(script.decides(decision, businessDays));
        Work.current().acted("programme_script", environment);
        return script;
    }

    public ProgrammeScript read(Caller caller) {
        return scripts.findByIdOptional(simulationOf(caller)).orElseThrow(ScriptRejection.NO_SCRIPT::refuse);
    }

    @Transactional
    public void end(Caller caller) {
        ProgrammeScript script = read(caller);
        scripts.delete(script);
        Work.current().acted("programme_script", script.environment());
    }

    private String simulationOf(Caller caller) {
        Environment environment = partners.own(caller).environment();
        Checks.demand(Check.that(environment.simulated(), SimulationRejection.NOT_SIMULATED));
        return environment.wire();
    }
}
