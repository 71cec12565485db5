package io.twotier.local.scenario;

import io.twotier.local.Suite;
import io.twotier.local.story.Actor;
import java.io.IOException;
import java.nio.file.Path;

/** What a scenario leaves behind, for whoever wants to go on from there: its people, and what was kept. */
public final class Scenery {

    private final Player player;

    private Scenery(Player player) {
        this.player = player;
    }

    /**
     * Plays a scenario to its end.
     *
     * @param root the repository @param file a scenario, which need not be one of the book
     * @throws IllegalStateException when it does not hold
     */
    public static Scenery of(Path root, Path file, Suite suite) throws IOException {
        Player player = new Player(suite, Book.one(root, file), Integrator.NOBODY);
        Performance performance = player.play();
        if (performance.outcome().failed() > 0 || performance.outcome().stopped() != null) {
            throw new IllegalStateException("The scene is not set: " + performance.outcome().stopped() + " "
                    + performance.outcome().facts().stream().filter(fact -> !fact.held()).toList());
        }
        return new Scenery(player);
    }

    /** As it was left; a copy. */
    public Values values() {
        return player.values().copy();
    }

    public Actor actor(String who) {
        return player.actor(who);
    }
}
