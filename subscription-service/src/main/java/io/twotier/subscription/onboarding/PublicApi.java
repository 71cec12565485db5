package io.twotier.subscription.onboarding;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * The suite's own public API, asked with the caller's own token: nothing can be done this way that the caller could not do itself.
 * Each call is made once; who asks again is the caller.
 */
@ApplicationScoped
class PublicApi {

    private static final Logger LOG = Logger.getLogger(PublicApi.class);
    private static final Duration CONNECT_WITHIN = Duration.ofSeconds(2);

    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(CONNECT_WITHIN).build();
    private final ObjectMapper json;
    private final String url;
    private final Duration answerWithin;

    PublicApi(ObjectMapper json, @ConfigProperty(name = "twotier.onboarding.suite-url") String url,
              @ConfigProperty(name = "twotier.onboarding.answer-within") Duration answerWithin) {
        this.json = json;
        this.url = url.replaceAll("/+$", "");
        this.answerWithin = answerWithin;
    }

    /** Asks for a part in earnest. @param requestId the same for the same part of the same request */
    PartAnswer post(Asker asker, String path, JsonNode body, UUID requestId) {
        return send(request(asker, path, body, requestId).build(), path);
    }

    /** Asks what the call would say, with every check there is. */
    PartAnswer tried(Asker asker, String path, JsonNode body) {
        return send(request(asker, path + "?validateOnly=true", body, UUID.randomUUID()).header("Prefer", "explain").build(), path);
    }

    private HttpRequest.Builder request(Asker asker, String path, JsonNode body, UUID requestId) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url + path)).timeout(answerWithin)
                .header("Authorization", asker.authorization()).header("Accept", "application/json").header("Content-Type", "application/json")
                .header("MS-RequestId", requestId.toString()).header("MS-CorrelationId", asker.correlationId().toString())
                .POST(BodyPublishers.ofString(body.toString()));
        told(request, "X-Locale", asker.locale());
        told(request, "X-Reason", asker.reason());
        told(request, "X-Comment", asker.comment());
        return request;
    }

    private static void told(HttpRequest.Builder request, String header, String value) {
        if (value != null) {
            request.header(header, value);
        }
    }

    private PartAnswer send(HttpRequest request, String path) {
        try {
            HttpResponse<byte[]> answer = http.send(request, BodyHandlers.ofByteArray());
            return new PartAnswer(path, answer.statusCode(), json.readTree(answer.body()),
                    answer.headers().firstValue("Retry-After").filter(seconds -> seconds.matches("\\d{1,6}")).map(Integer::valueOf).orElse(null));
        } catch (IOException e) {
            LOG.warnf("POST %s was not answered: %s", path, e.getClass().getSimpleName());
            return PartAnswer.none(path);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return PartAnswer.none(path);
        }
    }
}
