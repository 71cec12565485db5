package io.twotier.local.story;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.twotier.acceptance.RunningSuite;
import io.twotier.local.Suite;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A transfer as webhooks tell it to both partners: in order, in the documented words, each with a resource and an audit record that the one who is told can read. */
@ExtendWith(RunningSuite.class)
class WebhooksIT {

    private static final List<String> TOLD = List.of("create-transfer", "update-transfer", "complete-transfer");

    @Test
    void bothPartnersAreToldOfATransferAndCanReadWhatTheyAreToldOf(Suite suite) throws IOException {
        Crowd crowd = Crowd.of(suite, 1, new CarefulIntegrator(Stage.plain()));
        try (Hook atSource = new Hook(1); Hook atTarget = new Hook(2)) {
            LogReader source = registered(suite, crowd.source(), atSource);
            LogReader target = registered(suite, crowd.target(), atTarget);
            String customer = crowd.customers().get(0);
            Flow flow = new Flow(suite, crowd, customer, crowd.buy(customer, 1), Stage.plain());
            flow.go();
            told(suite, source, atSource);
            told(suite, target, atTarget);
            List<String> names = Books.settled(() -> names(atSource).toList(), all -> all.contains("subscription-updated"));
            assertTrue(names.contains("subscription-updated"), () -> "the subscription that moved away was suspended, told was " + names);
        }
    }

    private static LogReader registered(Suite suite, Actor actor, Hook hook) {
        LogReader client = new LogReader(suite, actor);
        client.answered(200, "POST", "/webhooks/v1/registration", """
                {"WebhookUrl":"%s","WebhookEvents":["create-transfer","update-transfer","complete-transfer","fail-transfer","subscription-updated"]}""".formatted(hook.url()));
        return client;
    }

    private static void told(Suite suite, LogReader client, Hook hook) {
        Books.settled(() -> transfers(hook).size(), told -> told == TOLD.size());
        assertEquals(TOLD, transfers(hook).stream().map(body -> body.path("EventName").asText()).toList());
        for (JsonNode body : transfers(hook)) {
            assertEquals("transfer", body.path("ResourceName").asText());
            String transfer = client.answered(200, "GET", path(suite, body.path("ResourceUri").asText()), null).path("id").asText();
            assertTrue(body.path("ResourceUri").asText().endsWith("/transfers/" + transfer), body::toString);
            JsonNode record = client.answered(200, "GET", path(suite, body.path("AuditUri").asText()), null);
            assertTrue(record.path("customizedData").toString().contains(transfer), record::toString);
        }
    }

    /** What is told leads to the one base URL. */
    private static String path(Suite suite, String uri) {
        assertTrue(uri.startsWith(suite.baseUrl().toString()), uri);
        return URI.create(uri).getPath();
    }

    private static List<JsonNode> transfers(Hook hook) {
        return hook.once().stream().map(Hook.Got::body).filter(body -> body.path("EventName").asText().endsWith("-transfer")).toList();
    }

    private static Stream<String> names(Hook hook) {
        return hook.once().stream().map(got -> got.body().path("EventName").asText());
    }
}
