package io.twotier.local.story;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** A call that is being put together: {@code stage.by(admin).posts(path, body).so("what it means").expect(201)}. */
public final class Call {

    private final Stage stage;
    private final Actor actor;
    private String method;
    private String path;
    private String body;
    private String meaning = "";
    private final Map<String, String> headers = new LinkedHashMap<>();
    private UUID requestId = UUID.randomUUID();

    Call(Stage stage, Actor actor) {
        this.stage = stage;
        this.actor = actor;
    }

    public Call gets(String path) {
        return with("GET", path, null);
    }

    public Call posts(String path, String body) {
        return with("POST", path, body);
    }

    /** Without a body. */
    public Call posts(String path) {
        return with("POST", path, null);
    }

    public Call patches(String path, String body) {
        return with("PATCH", path, body);
    }

    public Call deletes(String path) {
        return with("DELETE", path, null);
    }

    /** @param body null without one */
    public Call calls(String method, String path, String body) {
        return with(method, path, body);
    }

    /** One more header. */
    public Call telling(String name, String value) {
        headers.put(name, value);
        return this;
    }

    /** What this call means in the story. */
    public Call so(String meaning) {
        this.meaning = meaning;
        return this;
    }

    /** Sends a request id of an earlier call again, as a client does that got no answer. */
    public Call under(UUID earlierRequest) {
        this.requestId = earlierRequest;
        return this;
    }

    /** Makes the call, once. @throws Unexpected when the answer has another status: the story cannot go on */
    public Answer expect(int status) {
        return stage.send(this, status);
    }

    HttpRequest.Builder request(URI base, UUID correlation) {
        BodyPublisher publisher = body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body);
        HttpRequest.Builder request = HttpRequest.newBuilder(Stage.resolved(base, path)).method(method, publisher)
                .header("Authorization", "Bearer " + actor.token()).header("Accept", "application/json")
                .header("MS-RequestId", requestId.toString()).header("MS-CorrelationId", correlation.toString());
        headers.forEach(request::header);
        return body == null ? request : request.header("Content-Type", "application/json");
    }

    Actor actor() {
        return actor;
    }

    String method() {
        return method;
    }

    String path() {
        return path;
    }

    String meaning() {
        return meaning;
    }

    private Call with(String method, String path, String body) {
        this.method = method;
        this.path = path;
        this.body = body;
        return this;
    }
}
