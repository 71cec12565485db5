package io.twotier.platform.feed.webhook.delivery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.RestAssured;
import io.twotier.platform.Ids;
import io.twotier.platform.feed.FeedTest;
import io.twotier.platform.feed.Speakers;
import io.twotier.platform.feed.Speakers.Saying;
import io.twotier.platform.feed.webhook.Receiver;
import io.twotier.platform.feed.webhook.SigningStyle;
import io.twotier.platform.feed.webhook.WebhookSettings;
import io.twotier.platform.feed.webhook.destination.Targets;
import io.twotier.platform.testkit.Tokens;
import io.vertx.core.Vertx;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** One attempt at a time, and two replicas at once. */
@FeedTest
class PostTest {

    @Inject
    Vertx vertx;
    @Inject
    Messages messages;
    @Inject
    WebhookSettings settings;
    @Inject
    Deliveries deliveries;
    @Inject
    Schedule schedule;
    @Inject
    Speakers speakers;

    @Test
    void whatANameStandsForIsLookedAtAgainAtEachAttempt() {
        try (Receiver receiver = new Receiver(got -> 200)) {
            String url = receiver.url().replace("127.0.0.1", "localhost");
            Attempt refused = sent(Targets.allowingPrivate(false), url.replace("http:", "https:"));
            assertEquals("not sent: its host is not on the Internet", refused.error());
            assertNull(refused.status());
            assertEquals(0, receiver.got().size());
            Attempt sent = sent(Targets.allowingPrivate(true), url);
            assertEquals(200, sent.status());
            assertNull(sent.error());
            assertEquals(url.substring("http://".length(), url.indexOf("/hook")), receiver.got().get(0).header("Host"));
        }
    }

    @Test
    void nobodyThereIsAnOutcome() {
        Attempt attempt = sent(Targets.allowingPrivate(true), "http://127.0.0.1:59999/x");
        assertNull(attempt.status());
        assertTrue(attempt.error().contains("refused"), attempt.error());
    }

    @Test
    void twoReplicasDeliverEachMessageOnceAndInOrder() {
        UUID partner = Ids.next();
        Post post = new Post(vertx, Targets.allowingPrivate(true), messages, settings);
        Deliverer second = new Deliverer(deliveries, post, schedule, settings);
        second.start(null);
        try (Receiver receiver = new Receiver(got -> 200)) {
            RestAssured.given().auth().oauth2(Tokens.partner(partner, "AA")).contentType("application/json").body(Map.of("url", receiver.url())).post("/v1/webhooks/endpoints").then().statusCode(201);
            String subject = Ids.next().toString();
            Saying[] sayings = IntStream.rangeClosed(1, 40).mapToObj(number -> Saying.to(partner).about(number % 2 == 0 ? subject : Ids.next().toString(), number)).toArray(Saying[]::new);
            speakers.say(sayings);
            Speakers.await(() -> speakers.count("webhook_delivery d join webhook_endpoint e on e.id = d.endpoint_id where e.tenant = '" + partner + "' and d.state = 'DELIVERED'") == 40);
            List<String> messageIds = receiver.got().stream().map(got -> got.header("webhook-id")).toList();
            assertEquals(40, new HashSet<>(messageIds).size());
            List<String> ofSubject = IntStream.range(0, 40).filter(index -> index % 2 == 1).mapToObj(index -> sayings[index].id().toString()).toList();
            assertEquals(ofSubject, receiver.inOrderOnce().stream().map(got -> got.header("webhook-id")).filter(ofSubject::contains).toList());
        } finally {
            second.stop(null);
            post.close();
        }
    }

    private Attempt sent(Targets targets, String url) {
        Post post = new Post(vertx, targets, messages, settings);
        try {
            Claimed.Receiver receiver = new Claimed.Receiver(Ids.next(), Ids.next(), false, url, SigningStyle.STANDARD, 1);
            return post.send(new Claimed(1, Ids.next(), Ids.next(), receiver, "test", 0, Instant.now(), "{}", null)).toCompletionStage().toCompletableFuture().join();
        } finally {
            post.close();
        }
    }
}
