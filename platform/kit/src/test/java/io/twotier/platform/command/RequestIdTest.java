package io.twotier.platform.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.http.TestHTTPResource;
import io.twotier.platform.Ids;
import io.twotier.platform.note.Client;
import io.twotier.platform.note.Gate;
import io.twotier.platform.note.Kept;
import io.twotier.platform.note.KitTest;
import io.twotier.platform.note.LostAnswer;
import io.twotier.platform.testkit.Tokens;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@KitTest
class RequestIdTest {

    private static final String ID = "MS-RequestId";

    @TestHTTPResource("/v1/notes")
    URI notes;
    @Inject
    Gate gate;
    @Inject
    Kept kept;

    private final UUID tenant = Ids.next();
    private final String request = Ids.next().toString();
    private final String text = "note " + request;
    private Client client;

    @BeforeEach
    void signIn() {
        client = new Client(notes, Tokens.partner(tenant, "AA"));
    }

    @Test
    void theSameRequestIdAgainGetsTheSameAnswerAndHasOneEffect() {
        HttpResponse<String> first = client.post("", text, ID, request).join();
        HttpResponse<String> again = client.post("", text, ID, request).join();
        assertEquals(201, first.statusCode());
        assertSame(first, again);
        assertOneEffect();
    }

    @Test
    void theSameRequestIdAtTheSameTimeGetsTheSameAnswerAndHasOneEffect() throws Exception {
        CompletableFuture<HttpResponse<String>> first;
        CompletableFuture<HttpResponse<String>> second;
        try (Gate.Turnstile writing = gate.hold("writing " + text)) {
            first = client.post("", text, ID, request);
            assertTrue(writing.arrived());
            second = client.post("", text, ID, request);
            assertFalse(writing.arrived(1, Duration.ofMillis(700)), "the second request is being worked on beside the first");
        }
        assertEquals(201, first.join().statusCode());
        assertSame(first.join(), second.join());
        assertOneEffect();
    }

    @Test
    void theSameRequestIdWaitsFiveSecondsForTheFirstAndIsThenToldToComeBack() throws Exception {
        CompletableFuture<HttpResponse<String>> first;
        HttpResponse<String> second;
        try (Gate.Turnstile writing = gate.hold("writing " + text)) {
            first = client.post("", text, ID, request);
            assertTrue(writing.arrived());
            second = client.post("", text, ID, request).join();
        }
        assertEquals(409, second.statusCode());
        assertEquals(975006, Client.code(second));
        assertEquals("5", second.headers().firstValue("Retry-After").orElseThrow());
        assertEquals(201, first.join().statusCode());
        assertOneEffect();
    }

    @Test
    void theSameRequestIdWithAnotherBodyIsRefused() {
        client.post("", text, ID, request).join();
        HttpResponse<String> other = client.post("", text + ", another", ID, request).join();
        assertEquals(409, other.statusCode());
        assertEquals(975005, Client.code(other));
        assertOneEffect();
    }

    @Test
    void theSameRequestIdWithAnotherBodyAtTheSameTimeIsRefused() throws Exception {
        CompletableFuture<HttpResponse<String>> first;
        CompletableFuture<HttpResponse<String>> other;
        try (Gate.Turnstile writing = gate.hold("writing " + text); Gate.Turnstile another = gate.count("writing " + text + ", another")) {
            first = client.post("", text, ID, request);
            assertTrue(writing.arrived());
            other = client.post("", text + ", another", ID, request);
            assertFalse(another.arrived(1, Duration.ofMillis(700)), "the second request is being worked on beside the first");
        }
        assertEquals(201, first.join().statusCode());
        assertEquals(409, other.join().statusCode());
        assertEquals(975005, Client.code(other.join()));
        assertOneEffect();
    }

    @Test
    void theSameRequestIdOfAnotherCallerIsAnotherRequest() {
        HttpResponse<String> first = client.post("", text, ID, request).join();
        HttpResponse<String> colleague = new Client(notes, Tokens.partner(tenant, "AA")).post("", text, ID, request).join();
        HttpResponse<String> stranger = new Client(notes, Tokens.partner(Ids.next(), "AA")).post("", text, ID, request).join();
        assertEquals(201, colleague.statusCode());
        assertEquals(201, stranger.statusCode());
        assertNotEquals(Client.id(first), Client.id(colleague));
        assertNotEquals(Client.id(first), Client.id(stranger));
        assertEquals(3, kept.notes(text));
    }

    @Test
    void theIdsOfARequestComeBackAlsoWhereThereIsNothingToCall() {
        HttpResponse<String> nowhere = client.post("/there/is/nothing/here", text, ID, request, "MS-CorrelationId", tenant.toString()).join();
        assertEquals(404, nowhere.statusCode());
        assertEquals(request, nowhere.headers().firstValue(ID).orElseThrow());
        assertEquals(tenant.toString(), nowhere.headers().firstValue("MS-CorrelationId").orElseThrow());
    }

    @Test
    void aRefusalIsNotKeptUnderTheRequestId() {
        assertEquals(409, client.post("/regretted", text, ID, request).join().statusCode());
        assertEquals(979003, Client.code(client.post("/regretted", text, ID, request).join()));
        assertEquals(201, client.post("", text, ID, request).join().statusCode());
        assertOneEffect();
    }

    @Test
    void anAnswerLostAfterTheCommitIsFoundAgainByItsRequestId() {
        HttpResponse<String> lost = client.post("", text, ID, request, LostAnswer.HEADER, "true").join();
        assertEquals(500, lost.statusCode());
        HttpResponse<String> found = client.post("", text, ID, request).join();
        assertEquals(201, found.statusCode());
        assertEquals(Client.id(found), kept.text("select id from note where text = ?", text));
        assertEquals("1", kept.text("select count(*) from audit where resource_id = ?", Client.id(found)));
        assertOneEffect();
    }

    private void assertOneEffect() {
        assertEquals(1, kept.notes(text + "%"));
    }

    private static void assertSame(HttpResponse<String> first, HttpResponse<String> again) {
        assertEquals(first.statusCode(), again.statusCode());
        assertEquals(first.body(), again.body());
        assertEquals(first.headers().firstValue("ETag"), again.headers().firstValue("ETag"));
    }
}
