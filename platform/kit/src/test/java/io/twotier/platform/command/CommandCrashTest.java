package io.twotier.platform.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.http.TestHTTPResource;
import io.twotier.platform.Ids;
import io.twotier.platform.note.Client;
import io.twotier.platform.note.Kept;
import io.twotier.platform.note.KitTest;
import io.twotier.platform.testkit.Cut;
import io.twotier.platform.testkit.Tokens;
import io.twotier.platform.testkit.TopicProbe;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A command that dies on its way: before the commit nothing of it is there, behind it all of it is, and the same request again tells which. */
@KitTest
class CommandCrashTest {

    private static final String ID = "MS-RequestId";

    @TestHTTPResource("/v1/notes")
    URI notes;
    @Inject
    Kept kept;
    @ConfigProperty(name = "kafka.bootstrap.servers")
    String brokers;

    private final String request = Ids.next().toString();
    private final String text = "note " + request;
    private Client client;

    @BeforeEach
    void signIn() {
        client = new Client(notes, Tokens.partner(Ids.next(), "AA"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"hold", "effect", "answer", "event", "audit row", "commit"})
    void aCrashBetweenTheHoldOfTheRequestIdAndTheCommitLeavesNothingAndTheSameRequestIsPerformedThen(String line) {
        String heldBefore = held();
        try (Cut cut = cutAt(line)) {
            assertTrue(client.post("", text, ID, request).join().statusCode() >= 500);
            assertTrue(client.post("", text, ID, request).join().statusCode() >= 500);
            assertEquals(2, cut.deaths());
        }
        assertEquals(0, kept.notes(text));
        assertEquals(heldBefore, held());
        assertEquals("0", rows("outbox where convert_from(value, 'UTF8') like ?"));
        assertEquals("0", rows("audit where new_value::text like ?"));

        HttpResponse<String> again = client.post("", text, ID, request).join();
        assertEquals(201, again.statusCode());
        assertOneEffect(Client.id(again));
    }

    @Test
    void aCommitWhoseOutcomeTheProcessNeverLearntIsFoundAgainByItsRequestId() {
        CompletableFuture<HttpResponse<String>> lost;
        try (Cut cut = Cut.afterCommit("note", "new.text = '" + text + "'")) {
            lost = client.post("", text, ID, request);
            cut.endWhoCommitted();
        }
        assertEquals(500, lost.join().statusCode());
        assertEquals(975007, Client.code(lost.join()));
        assertEquals(1, kept.notes(text));

        HttpResponse<String> found = client.post("", text, ID, request).join();
        assertEquals(201, found.statusCode());
        assertOneEffect(Client.id(found));
    }

    private Cut cutAt(String line) {
        return switch (line) {
            case "hold" -> Cut.at("insert", "request_answer", "true");
            case "effect" -> Cut.at("insert", "note", "new.text = '" + text + "'");
            case "answer" -> Cut.at("update", "request_answer", "true");
            case "event" -> Cut.at("insert", "outbox", "convert_from(new.value, 'UTF8') like '%" + text + "%'");
            case "audit row" -> Cut.at("insert", "audit", "new.new_value::text like '%" + text + "%'");
            default -> Cut.atCommit("note", "new.text = '" + text + "'");
        };
    }

    private void assertOneEffect(String note) {
        assertEquals(note, kept.text("select id from note where text = ?", text));
        assertEquals(1, kept.notes(text));
        assertEquals("1", kept.text("select count(*) from audit where resource_id = ?", note));
        assertEquals("1", rows("request_answer where body like ?"));
        String behind = Client.id(client.post("", "behind").join());
        try (TopicProbe probe = new TopicProbe(brokers)) {
            probe.await("kit-events", said -> behind.equals(said.key()), Duration.ofSeconds(30));
            assertEquals(1, probe.all("kit-events").stream().filter(said -> note.equals(said.key())).count());
            assertEquals(1, probe.all("kit-events").stream().filter(said -> said.value().contains(text)).count());
        }
    }

    private String held() {
        return kept.text("select count(*) from request_answer");
    }

    private String rows(String which) {
        return kept.text("select count(*) from " + which, "%" + text + "%");
    }
}
