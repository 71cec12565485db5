package io.twotier.platform.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.quarkus.test.common.http.TestHTTPResource;
import io.restassured.path.json.JsonPath;
import io.twotier.platform.Ids;
import io.twotier.platform.note.Client;
import io.twotier.platform.note.Kept;
import io.twotier.platform.note.KitTest;
import io.twotier.platform.note.Told;
import io.twotier.platform.testkit.Tokens;
import io.twotier.platform.testkit.TopicProbe;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A dry run answers as the real call would, and leaves nothing behind. */
@KitTest
class TriedTest {

    private static final String ID = "MS-RequestId";

    @TestHTTPResource("/v1/notes")
    URI notes;
    @Inject
    Kept kept;
    @ConfigProperty(name = "kafka.bootstrap.servers")
    String brokers;

    private final UUID tenant = Ids.next();
    private final String request = Ids.next().toString();
    private final String text = "note " + request;
    private final String fact = Told.newFact();
    private Client client;

    @BeforeEach
    void signIn() {
        client = new Client(notes, Tokens.partner(tenant, "AA"));
    }

    @Test
    void itAnswersAsTheRealCallWouldAndLeavesNoRowNoEventNoAuditAndNoRequestId() {
        HttpResponse<String> tried = client.post("?validateOnly=true", text, ID, request).join();
        assertEquals(201, tried.statusCode());
        assertEquals(text, JsonPath.from(tried.body()).getString("text"));
        assertNothingLeft();
        assertEquals(201, client.post("", "another " + text, ID, request).join().statusCode());
    }

    @Test
    void itIsRefusedAsTheRealCallWouldBeAndLeavesNothing() {
        HttpResponse<String> tried = client.post("/regretted?validateOnly=true", text, ID, request).join();
        HttpResponse<String> real = client.post("/regretted", text, ID, request).join();
        assertEquals(409, tried.statusCode());
        assertEquals(979003, Client.code(tried));
        assertEquals(real.statusCode(), tried.statusCode());
        assertEquals(Client.code(real), Client.code(tried));
        assertNothingLeft();
    }

    @Test
    void whoAsksForAnExplanationGetsEveryCheckOfASuccess() {
        tell();
        HttpResponse<String> tried = client.post("/about/" + fact + "?validateOnly=true", text, "Prefer", "explain").join();
        assertEquals(201, tried.statusCode());
        assertEquals("explain", tried.headers().firstValue("Preference-Applied").orElse(null));
        JsonPath answer = JsonPath.from(tried.body());
        assertEquals(text, answer.getString("text"));
        assertEquals(List.of(979001), answer.getList("checks.code"));
        assertEquals(List.of(true), answer.getList("checks.passed"));
        assertNothingLeft();
    }

    @Test
    void whoAsksForAnExplanationGetsEveryCheckOfARefusal() {
        HttpResponse<String> tried = client.post("/about/" + fact + "?validateOnly=true", text, "Prefer", "explain").join();
        assertEquals(409, tried.statusCode());
        assertEquals(List.of(false), JsonPath.from(tried.body()).getList("checks.passed"));
    }

    @Test
    void aNoThatIsFoundBehindTheChecksIsExplainedAsOneMore() {
        HttpResponse<String> tried = client.post("/regretted?validateOnly=true", text, "Prefer", "explain").join();
        assertEquals(List.of(979003), JsonPath.from(tried.body()).getList("checks.code"));
        assertEquals(List.of(false), JsonPath.from(tried.body()).getList("checks.passed"));
        assertNull(JsonPath.from(client.post("/regretted", text).join().body()).get("checks"));
    }

    @Test
    void aDryRunThatIsNotToBeExplainedIsTheBareAnswer() {
        tell();
        HttpResponse<String> tried = client.post("/about/" + fact + "?validateOnly=true", text).join();
        assertNull(JsonPath.from(tried.body()).get("checks"));
        assertFalse(tried.headers().firstValue("Preference-Applied").isPresent());
    }

    private void tell() {
        Told told = Told.of(fact, 1, "told");
        try (TopicProbe probe = new TopicProbe(brokers)) {
            probe.send(Told.TOPIC, fact, told.headers(), told.json());
            probe.await("kit-events", said -> fact.equals(said.key()), Duration.ofSeconds(30));
        }
    }

    private void assertNothingLeft() {
        assertEquals(0, kept.notes("%" + text + "%"));
        assertEquals("0", kept.text("select count(*) from audit where tenant = ?", tenant));
        assertEquals("0", kept.text("select count(*) from outbox where convert_from(value, 'UTF8') like ?", "%" + text + "%"));
        try (TopicProbe probe = new TopicProbe(brokers)) {
            assertEquals(0, probe.all("kit-events").stream().filter(said -> said.value().contains(text)).count());
        }
    }
}
