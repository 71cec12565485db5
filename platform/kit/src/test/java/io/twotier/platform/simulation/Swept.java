package io.twotier.platform.simulation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** Something the time brings once in each simulation, and that fails in some. */
@ApplicationScoped
public class Swept implements Sweep {

    private final List<Present> presents = new CopyOnWriteArrayList<>();
    private final Set<String> done = ConcurrentHashMap.newKeySet();
    private final Set<String> failing = ConcurrentHashMap.newKeySet();

    @Override
    public int sweep(Present present) {
        presents.add(present);
        if (failing.contains(present.simulation())) {
            throw new IllegalStateException("nothing is done in " + present.simulation());
        }
        return done.add(present.simulation()) ? 1 : 0;
    }

    void failIn(String simulation) {
        failing.add(simulation);
    }

    List<Present> of(String simulation) {
        return presents.stream().filter(present -> simulation.equals(present.simulation())).toList();
    }
}
