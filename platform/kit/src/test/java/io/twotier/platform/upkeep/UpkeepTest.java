package io.twotier.platform.upkeep;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import io.twotier.platform.Ids;
import io.twotier.platform.note.FactListener;
import io.twotier.platform.note.Gate;
import io.twotier.platform.note.Kept;
import io.twotier.platform.note.KitTest;
import io.twotier.platform.note.NoteSnapshot;
import io.twotier.platform.note.Told;
import io.twotier.platform.testkit.Tokens;
import io.twotier.platform.testkit.TopicProbe;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@KitTest
class UpkeepTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String UPKEEP = "/v1/operator/services/kit/upkeep";
    private static final String DEAD_LETTERS = "kit-dead-letters";
    private static final String SAID = "kit-events";

    @Inject
    UpkeepRunner runner;
    @Inject
    FactListener listener;
    @Inject
    Gate gate;
    @Inject
    Kept kept;
    @ConfigProperty(name = "kafka.bootstrap.servers")
    String brokers;

    private final String fact = Told.newFact();
    private TopicProbe probe;

    @BeforeEach
    void open() {
        probe = new TopicProbe(brokers);
    }

    @AfterEach
    void close() {
        probe.close();
    }

    @Test
    void deadLettersAreAppliedOnceWhenWhatWasWrongIsMendedAndBuriedAgainBefore() {
        Told poison = Told.of(fact, 1, "poison " + fact);
        send(poison);
        probe.await(DEAD_LETTERS, letter -> isOf(poison, letter), PATIENCE);
        assertEquals("done", carriedOut("redrive", null).getString("state"));
        List<ConsumerRecord<String, String>> letters = probe.readUntil(DEAD_LETTERS, seen -> lettersOf(poison, seen).size() == 2, PATIENCE);
        assertEquals("nobody can apply poison " + fact, TopicProbe.header(lettersOf(poison, letters).get(1), "dead_reason"));
        assertEquals(0, kept.told(fact));
        listener.mend(fact);
        carriedOut("redrive", null);
        assertEquals(1, kept.told(fact));
        assertEquals("poison " + fact, kept.text("select text from known_fact where id = ?", fact));
        carriedOut("redrive", null);
        kept.text("delete from applied_offset where topic = ? returning topic", DEAD_LETTERS);
        carriedOut("redrive", null);
        assertEquals(1, kept.told(fact));
        assertEquals(2, lettersOf(poison, probe.all(DEAD_LETTERS)).size());
    }

    @Test
    void everyAggregateIsStatedOnceWithItsOwnSequenceAndWithoutAnAuditRow() {
        IntStream.range(0, 450).forEach(i -> kept.text("insert into note values (?, ?, ?, 0) returning id", Ids.next(), "snapshot of " + fact, i + 1L));
        long notes = Long.parseLong(kept.text("select count(*) from note"));
        JsonPath order = carriedOut("republish", null);
        assertEquals("done", order.getString("state"));
        assertEquals(notes, order.getLong("handled"));
        List<Integer> sequences = probe.readUntil(SAID, seen -> snapshots(seen).size() >= 450, PATIENCE).stream().filter(this::isSnapshot)
                .map(event -> Integer.valueOf(TopicProbe.header(event, "ce_sequence"))).sorted().toList();
        assertEquals(IntStream.rangeClosed(1, 450).boxed().toList(), sequences);
        assertEquals("1", kept.text("select count(*) from audit where resource_id = ? and operation = 'start_upkeep'", order.getString("id")));
        assertEquals("0", kept.text("select count(*) from audit where operation = 'republish'"));
    }

    @Test
    void whatAnotherReplicaBeganGoesOnWhereItCame() {
        List<String> ids = IntStream.range(0, 3).mapToObj(i -> kept.text("insert into note values (?, ?, ?, 0) returning id", Ids.next(),
                "snapshot of " + fact, i + 1L)).toList();
        String order = ordered("republish", null);
        kept.text("update upkeep set position = ?, handled = 2 where id = ?::uuid returning id", "Note/" + ids.get(1), order);
        runner.run();
        assertEquals("done", read(order).getString("state"));
        assertEquals(List.of("3"), probe.readUntil(SAID, seen -> !snapshots(seen).isEmpty(), PATIENCE).stream().filter(this::isSnapshot)
                .map(event -> TopicProbe.header(event, "ce_sequence")).toList());
    }

    @Test
    void aReplicaIsMadeFromNothingWhileServingAndNoActHappensAgain() throws Exception {
        send(Told.of(fact, 1, "first"));
        send(Told.of(fact, 2, "second"));
        String lost = Told.newFact();
        send(Told.of(lost, 1, "lost"));
        awaitSaid(fact, 2);
        awaitSaid(lost, 1);
        kept.text("update known_fact set text = 'spoilt', sequence = 9 where id = ? returning id", fact);
        kept.text("delete from known_fact where id = ? returning id", lost);
        String order = ordered("rebuild", Told.TOPIC);
        String late = Told.newFact();
        CompletableFuture<Void> run;
        try (Gate.Turnstile hearing = gate.hold("hearing " + lost)) {
            run = CompletableFuture.runAsync(runner::run);
            assertTrue(hearing.arrived());
            assertEquals("spoilt", kept.text("select text from known_fact where id = ?", fact));
            write(fact).statusCode(201);
            send(Told.of(late, 1, "while it was rebuilt"));
            write(late).statusCode(201);
        }
        run.join();
        assertEquals("done", read(order).getString("state"));
        assertEquals("second", kept.text("select text from known_fact where id = ?", fact));
        assertEquals("2", kept.text("select sequence from known_fact where id = ?", fact));
        assertEquals("lost", kept.text("select text from known_fact where id = ?", lost));
        assertEquals("while it was rebuilt", kept.text("select text from known_fact where id = ?", late));
        write(lost).statusCode(201);
        assertEquals(List.of("1", "2"), probe.all(SAID).stream().filter(said -> fact.equals(said.key())).map(said -> TopicProbe.header(said, "ce_sequence")).toList());
        assertEquals("2", kept.text("select count(*) from audit where resource_id = ?", fact));
    }

    @Test
    void theSameOrderIsTheSameOneWhileItIsOpen() {
        String first = ordered("republish", null);
        assertEquals(first, ordered("republish", null));
        runner.run();
        assertEquals("done", read(first).getString("state"));
    }

    @Test
    void onlyTheOperatorOrdersAndReadsUpkeepOfThisService() {
        given().contentType("application/json").body("{\"task\":\"redrive\"}").post(UPKEEP).then().statusCode(401);
        given().get(UPKEEP).then().statusCode(401);
        as(Tokens.partner(Ids.next(), "GA")).body("{\"task\":\"redrive\"}").post(UPKEEP).then().statusCode(403);
        as(Tokens.partner(Ids.next(), "GA")).get(UPKEEP).then().statusCode(403);
        operator().body("{\"task\":\"redrive\"}").post("/v1/operator/services/other/upkeep").then().statusCode(404).body("code", equalTo(975040));
        operator().get("/v1/operator/services/other/upkeep").then().statusCode(404).body("code", equalTo(975040));
        operator().get(UPKEEP + "/" + Ids.next()).then().statusCode(404).body("code", equalTo(975042));
        operator().body("{\"task\":\"repaint\"}").post(UPKEEP).then().statusCode(400).body("code", equalTo(975041));
        operator().body("{\"task\":\"rebuild\",\"topic\":\"nobodys-events\"}").post(UPKEEP).then().statusCode(400).body("code", equalTo(975041));
    }

    private String ordered(String task, String topic) {
        return operator().body(topic == null ? Map.of("task", task) : Map.of("task", task, "topic", topic)).post(UPKEEP)
                .then().statusCode(202).body("state", equalTo("open")).extract().path("id");
    }

    private JsonPath carriedOut(String task, String topic) {
        String order = ordered(task, topic);
        runner.run();
        return read(order);
    }

    private JsonPath read(String order) {
        return operator().get(UPKEEP + "/" + order).then().statusCode(200).extract().jsonPath();
    }

    private static RequestSpecification operator() {
        return as(Tokens.operator());
    }

    private static RequestSpecification as(String token) {
        return given().auth().oauth2(token).contentType("application/json");
    }

    private static io.restassured.response.ValidatableResponse write(String about) {
        return as(Tokens.partner(Ids.next(), "AA")).body(Map.of("text", "about " + about)).post("/v1/notes/about/" + about).then();
    }

    private void send(Told event) {
        probe.send(Told.TOPIC, event.fact(), event.headers(), event.json());
    }

    private void awaitSaid(String about, long sequence) {
        probe.await(SAID, said -> about.equals(said.key()) && Long.toString(sequence).equals(TopicProbe.header(said, "ce_sequence")), PATIENCE);
    }

    private List<ConsumerRecord<String, String>> snapshots(List<ConsumerRecord<String, String>> events) {
        return events.stream().filter(this::isSnapshot).toList();
    }

    private boolean isSnapshot(ConsumerRecord<String, String> event) {
        return NoteSnapshot.TYPE.equals(TopicProbe.header(event, "ce_type")) && event.value().contains(fact);
    }

    private static boolean isOf(Told event, ConsumerRecord<String, String> letter) {
        return event.id().toString().equals(TopicProbe.header(letter, "ce_id"));
    }

    private static List<ConsumerRecord<String, String>> lettersOf(Told event, List<ConsumerRecord<String, String>> letters) {
        return letters.stream().filter(letter -> isOf(event, letter)).toList();
    }
}
