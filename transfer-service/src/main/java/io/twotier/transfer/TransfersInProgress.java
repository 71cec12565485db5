package io.twotier.transfer;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.twotier.platform.simulation.Unfinished;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** A simulation is not at rest while a transfer of it waits for its groups to report. */
@ApplicationScoped
class TransfersInProgress implements Unfinished {

    private final Transfers transfers;

    TransfersInProgress(Transfers transfers) {
        this.transfers = transfers;
    }

    @Override
    public Optional<String> in(String environment) {
        long running = QuarkusTransaction.requiringNew().call(() -> transfers.runningIn(environment));
        return running == 0 ? Optional.empty() : Optional.of(running + " transfers in progress");
    }
}
