package io.twotier.local.story;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;

/**
 * A client that does what the API asks of one: a call that was not answered, or was answered "not now", is repeated as it was, under the same
 * request id, and never sooner than Retry-After says. So is an acceptance that tells of work still going on. Everything else it takes as it is.
 */
final class CarefulIntegrator implements Line {

    /** Longer than the lease of a customer's creation, which is how long a killed one keeps its place. */
    private static final Duration LONGEST = Duration.ofSeconds(100);
    private static final Duration PAUSE = Duration.ofMillis(250);
    private static final Set<Integer> NOT_NOW = Set.of(502, 503, 504);

    private final Line line;
    private int repeats;

    CarefulIntegrator(Line line) {
        this.line = line;
    }

    int repeats() {
        return repeats;
    }

    @Override
    public HttpResponse<String> exchange(HttpRequest request) throws IOException, InterruptedException {
        Instant deadline = Instant.now().plus(LONGEST);
        while (true) {
            Duration pause = PAUSE;
            try {
                HttpResponse<String> answer = line.exchange(request);
                if (!notNow(answer) && !goingOn(answer) || Instant.now().isAfter(deadline)) {
                    return answer;
                }
                pause = answer.headers().firstValue("Retry-After").map(seconds -> Duration.ofSeconds(Long.parseLong(seconds))).orElse(PAUSE);
            } catch (IOException lost) {
                if (Instant.now().isAfter(deadline)) {
                    throw lost;
                }
            }
            repeats++;
            LockSupport.parkNanos(pause.toNanos());
        }
    }

    /** 409 with Retry-After: a request with this id is still at work, for all the service knows. */
    private static boolean notNow(HttpResponse<String> answer) {
        return NOT_NOW.contains(answer.statusCode()) || answer.statusCode() == 409 && answer.headers().firstValue("Retry-After").isPresent();
    }

    /** The acceptance itself is committed; repeated, its answer tells what is so by then. */
    private static boolean goingOn(HttpResponse<String> answer) {
        return answer.statusCode() == 200 && answer.request().method().equals("POST") && answer.uri().getPath().endsWith("/accept")
                && answer.body().contains("\"status\":\"InProgress\"");
    }
}
