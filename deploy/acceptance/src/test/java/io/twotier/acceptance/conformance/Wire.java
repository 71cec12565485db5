package io.twotier.acceptance.conformance;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The line to the suite: each request goes over it once, as it is spelled, by HTTP/1.1 as all listed clients speak it. */
final class Wire {

    private static final ObjectMapper JSON = new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
    private static final Duration LONGEST = Duration.ofSeconds(30);

    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI base;

    Wire(URI base) {
        this.base = base;
    }

    /** @param token of whoever asks; null for nobody */
    Answered send(Asked asked, String token) {
        if (asked.spelled() == Asked.Spelling.RAW) {
            return literally(asked, token);
        }
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + asked.target())).timeout(LONGEST)
                .method(asked.method(), asked.body() == null ? BodyPublishers.noBody() : BodyPublishers.ofString(asked.body()));
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        asked.headers().forEach((name, value) -> {
            if (name.equalsIgnoreCase("Expect")) {
                request.expectContinue(true);
            } else {
                request.header(name, value);
            }
        });
        try {
            HttpResponse<String> answer = http.send(request.build(), BodyHandlers.ofString());
            return new Answered(answer.statusCode(), answer.headers(), answer.body() == null ? "" : answer.body(), parsed(answer.body()));
        } catch (IOException e) {
            throw new UncheckedIOException(asked + " was not answered", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Some clients write signs into an address that no library lets through. By HTTP/1.0, whose answers come in one piece. */
    private Answered literally(Asked asked, String token) {
        StringBuilder request = new StringBuilder(asked.method()).append(' ').append(asked.target()).append(" HTTP/1.0\r\nHost: ").append(base.getAuthority())
                .append("\r\nConnection: close\r\nAuthorization: Bearer ").append(token).append("\r\n");
        asked.headers().forEach((name, value) -> request.append(name).append(": ").append(value).append("\r\n"));
        try (Socket socket = new Socket(base.getHost(), base.getPort())) {
            socket.setSoTimeout((int) LONGEST.toMillis());
            socket.getOutputStream().write(request.append("\r\n").toString().getBytes(StandardCharsets.UTF_8));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            int end = answer.indexOf("\r\n\r\n");
            String[] head = answer.substring(0, end).split("\r\n");
            Map<String, List<String>> headers = new LinkedHashMap<>();
            for (int line = 1; line < head.length; line++) {
                headers.put(head[line].substring(0, head[line].indexOf(':')), List.of(head[line].substring(head[line].indexOf(':') + 1).trim()));
            }
            String text = answer.substring(end + 4);
            return new Answered(Integer.parseInt(head[0].split(" ")[1]), HttpHeaders.of(headers, (name, value) -> true), text, parsed(text));
        } catch (IOException e) {
            throw new UncheckedIOException(asked + " was not answered", e);
        }
    }

    private static JsonNode parsed(String text) {
        try {
            return text == null || text.isBlank() ? MissingNode.getInstance() : JSON.readTree(text);
        } catch (JsonProcessingException notJson) {
            return MissingNode.getInstance();
        }
    }
}
