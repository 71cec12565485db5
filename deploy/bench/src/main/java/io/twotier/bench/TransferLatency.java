package io.twotier.bench;

import io.twotier.local.Launcher;
import io.twotier.local.Main;
import io.twotier.local.Options;
import io.twotier.local.Ports;
import io.twotier.local.story.Crowd;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;

/** B4: from accept to visible at the provider and gone at the source, beside the commits and hops it is made of, in the same run. */
public final class TransferLatency {

    private static final double RATIO = 4;
    private static final double P50 = 25;
    private static final double P99 = 150;
    private static final int FLOOR_EVERY_MILLIS = 50;
    private static final Logger ALL = Logger.getLogger("");

    private TransferLatency() {
    }

    /** @param given the repository, then options as {@code deploy/bench/run} tells them */
    public static void main(String... given) throws Exception {
        ALL.setLevel(Level.WARNING);
        Arguments arguments = Arguments.of(given);
        Path out = arguments.root().resolve("target/bench");
        Path home = out.resolve("suite");
        Files.createDirectories(out);
        Main.main(new String[] {arguments.root().toString(), "reset", "--home", home.toString()});
        try (Launcher launcher = Launcher.start(Options.of(arguments.root()).withHome(home).withPorts(Ports.free()).withJava("-XX:TieredStopAtLevel=4"))) {
            String report = measured(launcher, arguments);
            Files.writeString(out.resolve("b4.md"), report);
            System.out.println(report);
        }
    }

    private static String measured(Launcher launcher, Arguments arguments) throws Exception {
        say("the suite runs, %d customers come together", arguments.customers());
        Crowd crowd = Crowd.of(launcher.suite(), arguments.customers());
        Client client = new Client(launcher.suite().baseUrl());
        say("%d transfers are created", arguments.warmUp() + arguments.transfers());
        List<Prepared> all = Prepared.all(client, crowd, arguments.warmUp() + arguments.transfers());
        try (Floor floor = new Floor(launcher.suite())) {
            say("warming up");
            beside(floor, () -> new OpenLoop(client, crowd).accept(all.subList(0, arguments.warmUp()), arguments.rate()));
            floor.forget();
            say("measuring");
            Processor before = Processor.of(launcher);
            List<Prepared> measured = all.subList(arguments.warmUp(), all.size());
            OpenLoop loop = beside(floor, () -> new OpenLoop(client, crowd).accept(measured, arguments.rate()));
            Map<String, Long> used = Processor.of(launcher).since(before).millis();
            long nanosAtZero = System.nanoTime() - System.currentTimeMillis() * 1_000_000;
            return report(arguments, measured, loop, floor, used, Way.of(launcher.suite(), loop.moments(), nanosAtZero));
        }
    }

    /** Measures the floor again and again while the load runs. */
    private static OpenLoop beside(Floor floor, Supplier<OpenLoop> load) throws Exception {
        AtomicBoolean goesOn = new AtomicBoolean(true);
        CompletableFuture<Void> measuring = CompletableFuture.runAsync(() -> {
            try {
                while (goesOn.get()) {
                    floor.measure();
                    TimeUnit.MILLISECONDS.sleep(FLOOR_EVERY_MILLIS);
                }
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
        OpenLoop loop = load.get();
        goesOn.set(false);
        measuring.get();
        return loop;
    }

    private static String report(Arguments arguments, List<Prepared> measured, OpenLoop loop, Floor floor, Map<String, Long> used, Way way) {
        double ratio = loop.answered().millis(50) / floor.sums().millis(50);
        int subscriptions = measured.stream().mapToInt(transfer -> transfer.subscriptions().size()).sum();
        StringBuilder report = new StringBuilder();
        line(report, "# B4: from accept to visible at the provider and gone at the source%n");
        line(report, "%d transfers of %d subscriptions (1 to 25 each, Zipf) of %d customers, open loop at %d/s after %d to warm up.", measured.size(), subscriptions,
                arguments.customers(), arguments.rate(), arguments.warmUp());
        line(report, "Commit %s, Java %s, %d processors, load average %.1f at the end.%n", System.getProperty("twotier.commit", "unknown"), Runtime.version(),
                Runtime.getRuntime().availableProcessors(), ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
        line(report, "| milliseconds | n | p50 | p90 | p99 | most |%n|---|---|---|---|---|---|");
        report.append(loop.answered().row("**due → answered, all groups moved**")).append(loop.confirmed().row("due → read by both sides after that"));
        report.append(floor.sums().row("**floor: three commits and two hops**")).append(floor.commits().row("floor: one commit")).append(floor.hops().row("floor: one hop"));
        report.append(way.rows());
        line(report, "%nOutcomes: %s", loop.outcomes());
        line(report, "Processor: %.1f ms an accepted transfer (%s)", used.values().stream().mapToLong(Long::longValue).sum() / (double) measured.size(), used);
        line(report, "%nRatio of the medians: **%.1f** (goal ≤ %.0f: %s); p50 goal ≤ %.0f ms: %s; p99 goal ≤ %.0f ms: %s", ratio, RATIO, met(ratio <= RATIO), P50,
                met(loop.answered().millis(50) <= P50), P99, met(loop.answered().millis(99) <= P99));
        return report.toString();
    }

    private static String met(boolean goal) {
        return goal ? "met" : "MISSED";
    }

    private static void line(StringBuilder report, String text, Object... values) {
        report.append(String.format(Locale.ROOT, text, values)).append(System.lineSeparator());
    }

    private static void say(String what, Object... values) {
        System.err.printf(Locale.ROOT, what + "%n", values);
    }
}
