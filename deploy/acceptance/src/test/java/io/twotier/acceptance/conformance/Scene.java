package io.twotier.acceptance.conformance;

import io.twotier.local.Suite;
import io.twotier.local.scenario.Scenery;
import io.twotier.local.scenario.Values;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The people who call, and where they left what they call about. Set once for all who try something on the same suite. */
final class Scene {

    private static final Map<Suite, Scene> SET = new ConcurrentHashMap<>();

    private final Scenery scenery;
    private final Map<String, String> tokens = new ConcurrentHashMap<>();

    private Scene(Scenery scenery) {
        this.scenery = scenery;
    }

    static Scene of(Suite suite) {
        return SET.computeIfAbsent(suite, Scene::set);
    }

    private static Scene set(Suite suite) {
        try {
            return new Scene(Scenery.of(Path.of(System.getProperty("twotier.root")), Path.of(Scene.class.getResource("/conformance/scene.json").toURI()), suite));
        } catch (IOException | URISyntaxException e) {
            throw new IllegalStateException("the scene cannot be read", e);
        }
    }

    Values values() {
        return scenery.values();
    }

    /** The scenery makes its people one at a time. @return null for {@code nobody} */
    synchronized String token(String who) {
        return who.equals("nobody") ? null : tokens.computeIfAbsent(who, one -> scenery.actor(one).token());
    }
}
