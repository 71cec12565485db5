package io.twotier.transfer.offboarding;

import io.twotier.platform.TenantClock;
import io.twotier.platform.command.Transactions;
import io.twotier.platform.command.Work;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * The next step of an off-boarding, from nothing but what stands in the database: whoever takes it finds out what it is, and it is done in one
 * transaction. So it does not matter which replica takes which step, or how many were begun and lost.
 */
@ApplicationScoped
class OffboardingSteps {

    private static final int SOME = 50;
    private static final List<DepartureStatus> ASKED_FOR = List.of(DepartureStatus.REQUESTED, DepartureStatus.HELD);
    private static final List<DepartureStatus> NOT_BEGUN = List.of(DepartureStatus.UNSEEN, DepartureStatus.READY, DepartureStatus.CHOSEN, DepartureStatus.LACKING);
    private static final List<DepartureStatus> BY_ITSELF = List.of(DepartureStatus.UNSEEN, DepartureStatus.CHOSEN, DepartureStatus.ACCEPTED);

    private final Departures departures;
    private final Departing departing;
    private final Outlooks outlooks;
    private final Transactions transactions;
    private final TenantClock clock;

    OffboardingSteps(Departures departures, Departing departing, Outlooks outlooks, Transactions transactions, TenantClock clock) {
        this.departures = departures;
        this.departing = departing;
        this.outlooks = outlooks;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * Takes one step of an off-boarding that is held by this transaction.
     *
     * @param about told whose turn it is, before anything is done about one customer
     * @return whether there was anything to do
     */
    boolean take(Offboarding offboarding, Consumer<UUID> about) {
        Instant now = clock.now(offboarding.sourceId());
        if (follow(offboarding, now)) {
            return true;
        }
        return switch (offboarding.status()) {
            case PLANNING -> look(offboarding, about, now) || present(offboarding, now);
            case RUNNING -> stop(offboarding, now) || look(offboarding, about, now) || accept(offboarding, about, now) || request(offboarding, about, now)
                    || choose(offboarding, now) || end(offboarding, now);
            case CANCELLING -> callOff(offboarding, about, now) || clear(offboarding, now);
            default -> false;
        };
    }

    /** Whether all it does by itself is done, and its target has to answer transfers it did not consent to beforehand. */
    boolean waitsForItsTarget(Offboarding offboarding) {
        return offboarding.status() == OffboardingStatus.RUNNING && !offboarding.consented() && departures.any(offboarding.id(), List.of(DepartureStatus.REQUESTED))
                && !departures.any(offboarding.id(), BY_ITSELF) && departures.behind(offboarding.id(), 1).isEmpty();
    }

    private boolean follow(Offboarding offboarding, Instant now) {
        return departures.behind(offboarding.id(), SOME).stream().filter(one -> one.departure().follows(one.transfer(), now)).count() > 0;
    }

    private boolean stop(Offboarding offboarding, Instant now) {
        return offboarding.failedTooOften(departures.failures(offboarding.id())) && become(offboarding, OffboardingMove.STOP, now);
    }

    private boolean look(Offboarding offboarding, Consumer<UUID> about, Instant now) {
        List<Departure> unseen = departures.due(offboarding.id(), List.of(DepartureStatus.UNSEEN), now, SOME);
        unseen.forEach(one -> {
            about.accept(one.id());
            one.found(outlooks.of(offboarding, one.customerId()), now);
        });
        return !unseen.isEmpty();
    }

    private boolean present(Offboarding offboarding, Instant now) {
        return !departures.any(offboarding.id(), List.of(DepartureStatus.UNSEEN)) && become(offboarding, OffboardingMove.PRESENT, now);
    }

    private boolean accept(Offboarding offboarding, Consumer<UUID> about, Instant now) {
        return offboarding.consented() && next(offboarding, List.of(DepartureStatus.REQUESTED), about, now, one -> departing.accept(offboarding, one, now));
    }

    private boolean request(Offboarding offboarding, Consumer<UUID> about, Instant now) {
        return next(offboarding, List.of(DepartureStatus.CHOSEN), about, now, one -> departing.request(offboarding, one, now));
    }

    /** The next wave, once every customer of the one before has ended or lacks something. */
    private boolean choose(Offboarding offboarding, Instant now) {
        if (departures.any(offboarding.id(), DepartureStatus.UNDER_WAY)) {
            return false;
        }
        List<Departure> ready = departures.in(offboarding.id(), List.of(DepartureStatus.READY), offboarding.waveSize());
        if (ready.isEmpty()) {
            return false;
        }
        int wave = offboarding.nextWave();
        ready.forEach(one -> one.chosen(wave, now));
        return true;
    }

    private boolean end(Offboarding offboarding, Instant now) {
        if (departures.any(offboarding.id(), DepartureStatus.UNDER_WAY) || departures.any(offboarding.id(), List.of(DepartureStatus.UNSEEN))) {
            return false;
        }
        boolean lacking = departures.any(offboarding.id(), DepartureStatus.taking(DepartureMove.LOOK_AGAIN));
        return become(offboarding, lacking ? OffboardingMove.RUN_DRY : OffboardingMove.FINISH, now);
    }

    private boolean callOff(Offboarding offboarding, Consumer<UUID> about, Instant now) {
        List<Departure> some = departures.in(offboarding.id(), NOT_BEGUN, SOME);
        some.forEach(one -> departing.callOff(offboarding, one, now));
        return !some.isEmpty() || next(offboarding, ASKED_FOR, about, now, one -> departing.callOff(offboarding, one, now));
    }

    private boolean clear(Offboarding offboarding, Instant now) {
        return !departures.any(offboarding.id(), List.of(DepartureStatus.REQUESTED, DepartureStatus.HELD, DepartureStatus.ACCEPTED))
                && become(offboarding, OffboardingMove.CLEAR, now);
    }

    private boolean next(Offboarding offboarding, List<DepartureStatus> statuses, Consumer<UUID> about, Instant now, Consumer<Departure> act) {
        List<Departure> next = departures.due(offboarding.id(), statuses, now, 1);
        next.forEach(one -> {
            about.accept(one.id());
            act.accept(one);
        });
        return !next.isEmpty();
    }

    private boolean become(Offboarding offboarding, OffboardingMove move, Instant now) {
        transactions.part(OnBehalf.work(offboarding, OnBehalf.ofTheSource(offboarding, now), move.name().toLowerCase(Locale.ROOT) + "_offboarding", null), () -> {
            offboarding.become(move, now);
            Work.current().acted("offboarding", offboarding.id().toString());
        });
        return true;
    }
}
