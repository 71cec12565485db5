package io.twotier.acceptance;

import io.twotier.local.Launcher;
import io.twotier.local.Main;
import io.twotier.local.Options;
import io.twotier.local.Ports;
import io.twotier.local.Suite;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives tests the whole suite, or what stops and starts its parts: the packaged services and everything they stand on, started once on free ports. */
public final class RunningSuite implements ParameterResolver {

    private static final Set<String> SERVICES = Set.of("partner", "customer", "agreement", "subscription", "transfer", "feed");
    /** Libraries tell their life at level INFO; a test's output should tell the test's. Held, or the levels are collected. */
    private static final List<Logger> QUIET = Stream.of("", "kafka", "org.apache.kafka", "io.zonky").map(Logger::getLogger).toList();

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return Set.of(Suite.class, Launcher.class).contains(parameter.getParameter().getType());
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Launcher launcher = context.getRoot().getStore(Namespace.create(RunningSuite.class))
                .getOrComputeIfAbsent(Started.class, none -> Started.now(), Started.class).launcher;
        return parameter.getParameter().getType() == Launcher.class ? launcher : launcher.suite();
    }

    /** Stopped by JUnit after the last test. */
    private record Started(Launcher launcher) implements AutoCloseable, ExtensionContext.Store.CloseableResource {

        static Started now() {
            QUIET.forEach(logger -> logger.setLevel(Level.WARNING));
            String root = System.getProperty("twotier.root");
            String home = System.getProperty("twotier.home");
            try {
                // Ends what a test run that was killed has left, and forgets its data: the ports are others now.
                Main.main(new String[] {root, "reset", "--home", home});
                Launcher launcher = Launcher.start(Options.of(Path.of(root)).withHome(Path.of(home)).withPorts(Ports.free()));
                if (!launcher.suite().services().keySet().containsAll(SERVICES)) {
                    launcher.close();
                    throw new IllegalStateException("Not all services are packaged, only " + launcher.suite().services().keySet());
                }
                return new Started(launcher);
            } catch (Exception e) {
                throw new IllegalStateException("The suite does not start: " + e.getMessage(), e);
            }
        }

        @Override
        public void close() throws IOException {
            launcher.close();
        }
    }
}
