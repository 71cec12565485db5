package io.twotier.platform.event;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.http.TestHTTPResource;
import io.twotier.platform.Ids;
import io.twotier.platform.note.Client;
import io.twotier.platform.note.Kept;
import io.twotier.platform.note.KitTest;
import io.twotier.platform.testkit.Tokens;
import io.twotier.platform.testkit.TopicProbe;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

@KitTest
class OutboxTest {

    @TestHTTPResource("/v1/notes")
    URI notes;
    @Inject
    Kept kept;
    @ConfigProperty(name = "kafka.bootstrap.servers")
    String brokers;

    @Test
    void aRollbackLeavesNoEvent() {
        Client client = new Client(notes, Tokens.partner(Ids.next(), "AA"));
        String text = "regretted " + Ids.next();
        HttpResponse<String> refused = client.post("/regretted", text).join();
        assertEquals(409, refused.statusCode());
        assertEquals(979003, Client.code(refused));
        String behind = Client.id(client.post("", text + ", behind").join());
        try (TopicProbe probe = new TopicProbe(brokers)) {
            probe.await("kit-events", said -> behind.equals(said.key()), Duration.ofSeconds(30));
            assertEquals(1, probe.all("kit-events").stream().filter(said -> said.value().contains(text)).count());
        }
        assertEquals(1, kept.notes(text + "%"));
        assertEquals("0", kept.text("select count(*) from audit where new_value::text like ?", "%" + text + ", not meant%"));
    }
}
