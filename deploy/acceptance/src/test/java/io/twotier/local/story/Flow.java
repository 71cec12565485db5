package io.twotier.local.story;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.twotier.local.Suite;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

/** One transfer from its request to its end, by a client that repeats what was not answered. */
final class Flow {

    private static final Duration LONGEST_ANSWER = Duration.ofSeconds(20);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Suite suite;
    private final Crowd crowd;
    private final String customer;
    private final List<String> subscriptions;
    private final CarefulIntegrator integrator;
    private final UUID creation = UUID.randomUUID();
    private final UUID acceptance = UUID.randomUUID();
    private String id = "";
    private String went = "it was never begun";

    Flow(Suite suite, Crowd crowd, String customer, List<String> subscriptions, Line line) {
        this.suite = suite;
        this.crowd = crowd;
        this.customer = customer;
        this.subscriptions = subscriptions;
        this.integrator = new CarefulIntegrator(line);
    }

    /** Never throws: what went wrong is what {@link #wrong} tells. */
    void go() {
        try {
            HttpResponse<String> created = create();
            if (created.statusCode() != 201) {
                went = "its creation answered " + created.statusCode() + " " + created.body();
                return;
            }
            id = JSON.readTree(created.body()).path("id").asText();
            HttpResponse<String> accepted = send("POST", "/" + id + "/accept", crowd.target(), acceptance, null);
            JsonNode outcome = JSON.readTree(accepted.body());
            went = accepted.statusCode() == 200 && outcome.path("status").asText().equals("Complete") && outcome.path("orders").size() == subscriptions.size() ? ""
                    : "its acceptance answered " + accepted.statusCode() + " " + accepted.body();
        } catch (IOException | InterruptedException e) {
            went = "a call was never answered: " + e;
        }
    }

    /** I4: what was answered is there, and the same request again gets the same answer. @return what is not so, or "" */
    String wrong() throws IOException, InterruptedException {
        if (!went.isEmpty()) {
            return "transfer " + id + ": " + went;
        }
        String again = JSON.readTree(create().body()).path("id").asText();
        HttpResponse<String> read = send("GET", "/" + id, crowd.source(), UUID.randomUUID(), null);
        String status = JSON.readTree(read.body()).path("status").asText();
        return again.equals(id) && status.equals("Complete") ? "" : "transfer " + id + " is " + status + ", its request again answers " + again;
    }

    int subscriptions() {
        return subscriptions.size();
    }

    int repeats() {
        return integrator.repeats();
    }

    private HttpResponse<String> create() throws IOException, InterruptedException {
        return send("POST", "", crowd.source(), creation, crowd.transfer(subscriptions));
    }

    private HttpResponse<String> send(String method, String path, Actor actor, UUID request, String body) throws IOException, InterruptedException {
        return integrator.exchange(HttpRequest.newBuilder(Stage.resolved(suite.baseUrl(), "/v1/customers/" + customer + "/transfers" + path)).timeout(LONGEST_ANSWER)
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body)).header("Authorization", "Bearer " + actor.token())
                .header("Content-Type", "application/json").header("Accept", "application/json").header("MS-RequestId", request.toString()).build());
    }
}
