package io.twotier.local.story;

import io.twotier.local.Suite;
import io.twotier.platform.testkit.ServiceState;
import io.twotier.platform.testkit.ServiceWatch;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.postgresql.ds.PGSimpleDataSource;

/** Looks at all services, the mail server and the identity provider at once, when nothing is under way between them any more. */
public final class SuiteWatch implements AutoCloseable {

    private static final Duration LONGEST = Duration.ofSeconds(60);
    /** A receiver that does not answer is tried again in its own time; what there is to be told is seen by the events. */
    private static final Pattern KNOCKING = Pattern.compile("feed: webhook_(attempt|delivery): .*");

    private final Map<String, ServiceWatch> services = new TreeMap<>();

    public SuiteWatch(Suite suite) {
        suite.services().keySet().forEach(service -> services.put(service, new ServiceWatch(service, database(suite, service), suite.kafka(), upstream(service))));
        IdentityTeam identities = new IdentityTeam(suite);
        services.get("partner").atRestWithout("mail where sent_at is null").counting("mails", () -> suite.mails().get().size());
        services.get("customer").counting("users", identities::users);
    }

    /** Waits, at most a minute, until a second look at everything sees what the first one saw: what one service said may have moved another. */
    public Map<String, ServiceState> look() {
        Instant deadline = Instant.now().plus(LONGEST);
        Map<String, ServiceState> seen = once();
        for (List<String> moved = List.of(""); !moved.isEmpty(); ) {
            if (Instant.now().isAfter(deadline)) {
                throw new AssertionError("Still moving after " + LONGEST + ": " + moved);
            }
            Map<String, ServiceState> again = once();
            moved = changes(seen, again);
            seen = again;
        }
        return seen;
    }

    /** In words, service by service. */
    public static List<String> changes(Map<String, ServiceState> before, Map<String, ServiceState> after) {
        return before.entrySet().stream().flatMap(service -> service.getValue().changesUntil(after.get(service.getKey())).stream()
                .map(change -> service.getKey() + ": " + change)).filter(change -> !KNOCKING.matcher(change).matches()).toList();
    }

    @Override
    public void close() {
        services.values().forEach(ServiceWatch::close);
    }

    private Map<String, ServiceState> once() {
        Map<String, ServiceState> seen = new TreeMap<>();
        services.forEach((service, watch) -> seen.put(service, watch.look()));
        return seen;
    }

    private static PGSimpleDataSource database(Suite suite, String service) {
        PGSimpleDataSource database = new PGSimpleDataSource();
        database.setUrl(suite.postgres() + service);
        database.setUser("postgres");
        database.setPassword(suite.postgresAdminPassword());
        return database;
    }

    /** As the service itself is told. */
    private static List<String> upstream(String service) {
        return Stream.of(configuration(service).getProperty("twotier.topics.upstream", "").split(",")).map(String::trim).filter(topic -> !topic.isEmpty()).toList();
    }

    /** As it is packaged. */
    static Properties configuration(String service) {
        Properties told = new Properties();
        Path configuration = Path.of(System.getProperty("twotier.root"), Suite.module(service), "src/main/resources/application.properties");
        try (Reader file = Files.newBufferedReader(configuration)) {
            told.load(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return told;
    }
}
