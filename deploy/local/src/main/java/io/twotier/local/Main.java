package io.twotier.local;

import io.twotier.local.scenario.Command;
import io.twotier.local.story.Story;
import io.twotier.platform.testkit.OsProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.function.BooleanSupplier;
import java.util.logging.FileHandler;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/** The program behind {@code deploy/local/twotier}: {@code <repository> up|scenarios|env|learn|down|reset|status [options]}. */
public final class Main {

    private static final Duration DOWN_LIMIT = Duration.ofSeconds(60);

    private final Options options;
    private final Board board = new Board(System.out);

    private Main(Options options) {
        this.options = options;
    }

    public static void main(String[] arguments) throws Exception {
        try {
            if (arguments[1].equals("scenarios")) {
                scenarios(Path.of(arguments[0]), Command.parse(Arrays.copyOfRange(arguments, 2, arguments.length)));
            }
            Main main = new Main(Options.parse(Path.of(arguments[0]), Arrays.copyOfRange(arguments, 2, arguments.length)));
            switch (arguments[1]) {
                case "up" -> main.up();
                case "env" -> main.env();
                case "learn" -> main.learn();
                case "down" -> main.down();
                case "reset" -> main.reset();
                case "status" -> main.status();
                default -> throw new LocalTrouble("Use up, scenarios, env, learn, down, reset or status.");
            }
        } catch (LocalTrouble trouble) {
            System.err.println(trouble.getMessage());
            System.exit(1);
        }
    }

    private void up() throws Exception {
        Launcher launcher = new Launcher(options, board);
        logToFile(launcher.home().log("launcher"));
        CountDownLatch over = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(launcher, over), "stop"));
        launcher.home().remember("launcher", ProcessHandle.current().pid());
        start(launcher);
        board.table(launcher.parts());
        new Guide(launcher.suite(), options).print(System.out);
        if (options.demos() > 0) {
            System.exit(Story.run(launcher.suite(), System.out, options.demos()) ? 0 : 1);
        }
        over.await();
    }

    /** On the suite that runs from the same directory. */
    private static void scenarios(Path root, Command command) throws IOException {
        Options options = Options.parse(root, command.rest().toArray(String[]::new));
        Suite suite = suite(options, command.baseUrl() != null, ", or name another with --base-url");
        System.exit(command.play(options.root(), suite, System.out) ? 0 : 1);
    }

    /** For {@code eval} in a shell: where the suite that runs answers, where tokens come from, and the password of its invented users. */
    private void env() throws IOException {
        Suite suite = suite(options, false, "");
        System.out.printf("export TWOTIER=%s TWOTIER_TOKENS=%s TWOTIER_PASSWORD=%s%n", suite.baseUrl(), suite.tokenUrl(), suite.demoPassword());
    }

    private static Suite suite(Options options, boolean elsewhere, String otherwise) throws IOException {
        Home home = Home.at(options.home());
        if (running(home).isEmpty() && !elsewhere) {
            throw new LocalTrouble("Nothing runs from " + home.directory() + ": start it with 'deploy/local/twotier up'" + otherwise + ".");
        }
        return new Parts(options.withPorts(options.ports().read(home.run("ports"))), home).suite();
    }

    private void start(Launcher launcher) throws IOException {
        launcher.missing().forEach(service -> board.tell(service, "left out: it is not built (no " + Suite.module(service) + "/target/quarkus-app)"));
        launcher.startAll();
    }

    private void learn() throws Exception {
        try (Launcher launcher = new Launcher(options.learning(), board)) {
            logToFile(launcher.home().log("launcher"));
            start(launcher);
            board.say("Stopping, and writing what Java has learned; takes a minute or two ...");
        }
        board.say("The next starts are faster, until the services are built again.");
    }

    private void stop(Launcher launcher, CountDownLatch over) {
        board.say("Stopping ...");
        try {
            launcher.close();
            launcher.home().forget("launcher");
            board.say("Stopped. Data stays in " + launcher.home().directory().resolve("data") + ".");
        } catch (IOException e) {
            board.say("Not stopped cleanly: " + e.getMessage());
        }
        over.countDown();
    }

    private void down() throws IOException {
        Home home = Home.at(options.home());
        Optional<OsProcess> launcher = running(home);
        launcher.ifPresent(process -> {
            board.say("Stopping the suite of process " + process.pid() + " ...");
            process.end(DOWN_LIMIT);
        });
        if (!home.lock()) {
            throw new LocalTrouble("Another program, perhaps a test, runs a suite from " + home.directory() + ". It was left alone.");
        }
        Launcher.endRemains(home, new Parts(options, home), board);
        home.unlock();
        board.say(launcher.isPresent() ? "Stopped." : "Nothing runs from " + home.directory() + ".");
    }

    private void reset() throws IOException {
        down();
        Home.at(options.home()).delete();
        board.say("Deleted the data, logs and secrets in " + options.home() + ".");
    }

    private void status() throws IOException {
        Home home = Home.at(options.home());
        board.say(running(home).map(process -> "The suite runs as process " + process.pid() + ".").orElse("The suite does not run."));
        Ports ports = options.ports().read(home.run("ports"));
        ports.all().forEach((name, port) -> {
            boolean service = Files.isDirectory(options.root().resolve(Suite.module(name)));
            BooleanSupplier answers = service ? Probe.http(ports.url(name) + "/q/health/ready") : Probe.tcp(port);
            board.say(String.format("  %-17s %6d  %s", name, port, answers.getAsBoolean() ? "answers" : "-"));
        });
    }

    /** The launcher of another prompt on the same directory. */
    private static Optional<OsProcess> running(Home home) {
        try {
            return OsProcess.find(Long.parseLong(Files.readString(home.run("launcher.pid")).trim()), "-Dtwotier.part=launcher");
        } catch (IOException | NumberFormatException none) {
            return Optional.empty();
        }
    }

    /** What libraries have to say goes to a file; the prompt belongs to the board. */
    private static void logToFile(Path log) throws IOException {
        LogManager.getLogManager().reset();
        Handler file = new FileHandler(log.toString());
        file.setFormatter(new SimpleFormatter());
        file.setLevel(Level.WARNING);
        Logger.getLogger("").addHandler(file);
    }
}
