package io.twotier.acceptance.conformance;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.twotier.acceptance.RunningSuite;
import io.twotier.local.Launcher;
import io.twotier.local.Suite;
import io.twotier.local.story.EventLog;
import io.twotier.local.story.SuiteWatch;
import io.twotier.platform.testkit.ServiceState;
import io.twotier.platform.testkit.TopicProbe;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What a client that sends everything five times at once does to the suite, and what a restart forgets: nothing, both times. */
@ExtendWith(RunningSuite.class)
class ResendStormIT {

    private static final int SENDS = 5;
    /** Attempts that were refused are evidence; that they are kept is what they are for. */
    private static final String EVIDENCE = ": audit: ";
    /** Customers that others deleted are cleared away in their own time; then there are fewer of them and of their users. */
    private static final Pattern COUNTED = Pattern.compile("customer: (?:customer|users): (\\d+)(?: rows)? -> (\\d+)");
    private static final List<String> PEOPLE = List.of("partner", "provider", "tester");

    private static Launcher launcher;
    private static Wire wire;
    private static Scene scene;
    private static SuiteWatch watch;
    private static ExecutorService threads;

    /** One mistake, ready to be sent. */
    private record Prepared(Sitting sitting, String name, Asked asked) {
    }

    /** A write that acts once, which is one row of its audit. @param service that owns it @param told whether others hear of it */
    private record Once(String service, String operation, boolean told) {
    }

    private static final List<Once> WRITES = List.of(new Once("partner", "PUT profiles/support", false), new Once("customer", "POST customers", true),
            new Once("agreement", "POST customers/{c}/agreements", true), new Once("subscription", "POST customers/{c}/orders", true),
            new Once("transfer", "POST customers/{c}/transfers", true));

    @BeforeAll
    static void setTheScene(Launcher running) {
        launcher = running;
        Suite suite = running.suite();
        wire = new Wire(suite.baseUrl());
        scene = Scene.of(suite);
        watch = new SuiteWatch(suite);
        threads = Executors.newFixedThreadPool(SENDS);
    }

    @AfterAll
    static void close() {
        threads.shutdown();
        watch.close();
    }

    @Test
    void everyMistakeSentFiveTimesAtOnceIsTheSameAnswerAndChangesNothing() throws Exception {
        List<Prepared> storm = mistakes();
        Map<String, ServiceState> before = watch.look();
        List<String> findings = new ArrayList<>();
        for (Prepared one : storm) {
            for (Answered answer : atOnce(() -> one.sitting().send(one.asked()))) {
                findings.addAll(Mistakes.findings(one.name(), one.asked(), answer));
            }
        }
        List<String> changed = SuiteWatch.changes(before, watch.look()).stream().filter(change -> !change.contains(EVIDENCE) && !clearedAway(change)).toList();
        assertAll(() -> assertEquals(List.of(), findings), () -> assertEquals(List.of(), changed));
        for (String who : PEOPLE) {
            assertEquals(200, wire.send(Asked.of("GET /v1/customers", Map.of(), null), scene.token(who)).status(), who + " is not locked out");
        }
    }

    @Test
    @Tag("R76")
    void theSameRequestFiveTimesAtOnceAndAgainAfterARestartActsOnceAndIsAnsweredTheSame() throws Exception {
        List<Prepared> writes = new ArrayList<>();
        List<Answered> first = new ArrayList<>();
        List<List<String>> told = new ArrayList<>();
        for (Once write : WRITES) {
            Operation operation = Operation.all().stream().filter(one -> one.name().equals(write.operation())).findFirst().orElseThrow();
            Sitting sitting = new Sitting(wire, scene, operation);
            Asked asked = sitting.documented();
            List<Answered> answers = atOnce(() -> sitting.send(asked));
            answers.forEach(answer -> assertEquals(operation.answer(), answer.status(), write.operation() + ": " + answer));
            assertEquals(Collections.nCopies(SENDS, told(answers.get(0))), answers.stream().map(ResendStormIT::told).toList(), write.operation());
            assertEquals(1, done(write.service(), asked), write.operation() + " is done once");
            told.add(events(write.service(), asked));
            assertEquals(write.told(), !told.get(told.size() - 1).isEmpty(), write.operation() + " is told");
            writes.add(new Prepared(sitting, write.operation(), asked));
            first.add(answers.get(0));
        }
        restartAll();
        for (int i = 0; i < writes.size(); i++) {
            Answered again = writes.get(i).sitting().send(writes.get(i).asked());
            assertEquals(first.get(i).status(), again.status(), writes.get(i).name());
            assertEquals(told(first.get(i)), told(again), writes.get(i).name());
            assertEquals(told.get(i), events(WRITES.get(i).service(), writes.get(i).asked()), writes.get(i).name() + " is told once");
            assertEquals(1, done(WRITES.get(i).service(), writes.get(i).asked()), writes.get(i).name() + " is done once");
        }
    }

    /** What a client may do wrong with each operation, everything it needs made before. */
    private static List<Prepared> mistakes() throws IOException {
        List<Prepared> storm = new ArrayList<>();
        for (Operation operation : Operation.all()) {
            if (operation.absent() == null) {
                Sitting sitting = new Sitting(wire, scene, operation);
                Mistakes.in(operation, sitting.documented()).forEach((mistake, asked) -> storm.add(new Prepared(sitting, operation.name() + ": " + mistake, asked)));
            }
        }
        return storm;
    }

    private static boolean clearedAway(String change) {
        Matcher counted = COUNTED.matcher(change);
        return counted.matches() && Long.parseLong(counted.group(2)) < Long.parseLong(counted.group(1));
    }

    private static List<Answered> atOnce(Callable<Answered> send) throws Exception {
        List<Answered> answers = new ArrayList<>();
        for (Future<Answered> one : threads.invokeAll(Collections.nCopies(SENDS, send))) {
            answers.add(one.get());
        }
        return answers;
    }

    /** All that is told again; a secret is told once. */
    private static JsonNode told(Answered answer) {
        return answer.json() instanceof ObjectNode object ? object.without("userCredentials") : answer.json();
    }

    private static int done(String service, Asked asked) throws SQLException {
        Suite suite = launcher.suite();
        try (Connection database = DriverManager.getConnection(suite.postgres() + service, "postgres", suite.postgresAdminPassword());
             PreparedStatement count = database.prepareStatement("select count(*) from audit where causation_id = ?")) {
            count.setString(1, asked.headers().get("MS-RequestId"));
            try (ResultSet row = count.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        }
    }

    /** What was said because of a request: each event once, whatever the relay sent again when it was killed. */
    private static List<String> events(String service, Asked asked) {
        return EventLog.read(launcher.suite(), "-events").once(service).stream()
                .filter(event -> asked.headers().get("MS-RequestId").equals(TopicProbe.header(event, "ce_causationid"))).map(EventLog::said).toList();
    }

    /** Every service is killed at once, as {@code kill -9} does, and started again. */
    private static void restartAll() throws Exception {
        WRITES.forEach(write -> launcher.kill(write.service()));
        List<Callable<Void>> starts = new ArrayList<>();
        for (Once write : WRITES) {
            starts.add(() -> {
                launcher.start(write.service());
                return null;
            });
        }
        for (Future<Void> started : threads.invokeAll(starts)) {
            started.get();
        }
    }
}
