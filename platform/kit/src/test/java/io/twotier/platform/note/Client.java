package io.twotier.platform.note;

import io.restassured.path.json.JsonPath;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/** A caller that can have many calls under way at once. */
public final class Client {

    private static final HttpClient HTTP = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final URI notes;
    private final String token;

    public Client(URI notes, String token) {
        this.notes = notes;
        this.token = token;
    }

    /** @param headers names and values by turns */
    public CompletableFuture<HttpResponse<String>> post(String path, String text, String... headers) {
        return send(request(path, headers).POST(words(text)).build());
    }

    public CompletableFuture<HttpResponse<String>> put(String path, String text, String... headers) {
        return send(request(path, headers).PUT(words(text)).build());
    }

    public CompletableFuture<HttpResponse<String>> get(String path) {
        return send(request(path).GET().build());
    }

    public static String id(HttpResponse<String> note) {
        return JsonPath.from(note.body()).getString("id");
    }

    public static int code(HttpResponse<String> refusal) {
        return JsonPath.from(refusal.body()).getInt("code");
    }

    private HttpRequest.Builder request(String path, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(notes + path)).timeout(Duration.ofSeconds(40))
                .header("Authorization", "Bearer " + token).header("Content-Type", "application/json");
        return headers.length == 0 ? request : request.headers(headers);
    }

    private static HttpRequest.BodyPublisher words(String text) {
        return BodyPublishers.ofString("{\"text\":\"" + text + "\"}");
    }

    private static CompletableFuture<HttpResponse<String>> send(HttpRequest request) {
        return HTTP.sendAsync(request, BodyHandlers.ofString());
    }
}
