package io.twotier.platform.feed.webhook.delivery;

import io.twotier.platform.feed.webhook.WebhookSettings;
import io.twotier.platform.feed.webhook.destination.Targets;
import io.twotier.platform.feed.webhook.destination.Targets.NotAllowed;
import io.twotier.platform.feed.webhook.destination.Targets.Target;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.concurrent.TimeUnit;

/**
 * Makes one attempt. The name is looked up anew and what it stands for is looked at; the connection goes to that very address, whatever the name stands for a
 * moment later. Redirects are not followed, and no more of an answer is read than its beginning.
 */
@Singleton
class Post {

    private static final int LARGEST_ANSWER = 64 * 1024;
    private static final int CONNECTIONS_TO_ONE = 256;
    private static final int IDLE_SECONDS = 20;

    private final Vertx vertx;
    private final Targets targets;
    private final Messages messages;
    private final HttpClient client;
    private final long timeout;

    Post(Vertx vertx, Targets targets, Messages messages, WebhookSettings settings) {
        this.vertx = vertx;
        this.targets = targets;
        this.messages = messages;
        this.timeout = settings.timeout().toMillis();
        this.client = vertx.createHttpClient(new HttpClientOptions().setMaxPoolSize(CONNECTIONS_TO_ONE).setConnectTimeout((int) timeout).setVerifyHost(true)
                .setIdleTimeout(IDLE_SECONDS).setKeepAliveTimeout(IDLE_SECONDS).setMaxHeaderSize(LARGEST_ANSWER).setDecompressionSupported(false));
    }

    @PreDestroy
    void close() {
        client.close();
    }

    /** Never fails: what went wrong is an outcome. */
    Future<Attempt> send(Claimed delivery) {
        Instant began = Instant.now();
        Promise<Integer> answered = Promise.promise();
        Underway underway = new Underway();
        long timer = vertx.setTimer(timeout, late -> {
            if (answered.tryFail("no answer within " + timeout + " ms")) {
                underway.reset();
            }
        });
        vertx.executeBlocking(() -> new Prepared(targets.of(delivery.receiver().url()), messages.of(delivery)), false)
                .compose(prepared -> exchange(prepared, underway)).onComplete(done -> {
                    vertx.cancelTimer(timer);
                    if (done.succeeded()) {
                        answered.tryComplete(done.result());
                    } else {
                        answered.tryFail(done.cause());
                    }
                });
        return answered.future().transform(done -> Future.succeededFuture(attempt(began, done.succeeded() ? done.result() : null, done.cause())));
    }

    private record Prepared(Target target, Message message) {
    }

    /** What there is to be ended when the time is over. */
    private static final class Underway {

        private HttpClientRequest request;
        private boolean over;

        synchronized boolean begin(HttpClientRequest begun) {
            request = begun;
            return !over;
        }

        synchronized void reset() {
            over = true;
            if (request != null) {
                request.reset();
            }
        }
    }

    private Future<Integer> exchange(Prepared prepared, Underway underway) {
        Target target = prepared.target();
        RequestOptions options = new RequestOptions().setMethod(HttpMethod.POST).setServer(SocketAddress.inetSocketAddress(target.port(), target.address().getHostAddress()))
                .setHost(target.host()).setPort(target.port()).setSsl(target.secure()).setURI(target.uri()).setFollowRedirects(false);
        prepared.message().headers().forEach(options::putHeader);
        return client.request(options).compose(request -> {
            if (!underway.begin(request)) {
                request.reset();
                return Future.failedFuture("too late");
            }
            return request.send(Buffer.buffer(prepared.message().body())).compose(Post::read);
        });
    }

    /** To its end, so that the connection can be used again, unless it is longer than anybody has to say here. */
    private static Future<Integer> read(HttpClientResponse response) {
        Promise<Integer> end = Promise.promise();
        long[] length = {0};
        response.exceptionHandler(end::tryFail);
        response.handler(part -> {
            length[0] += part.length();
            if (length[0] > LARGEST_ANSWER && end.tryComplete(response.statusCode())) {
                response.request().reset();
            }
        });
        response.endHandler(nothing -> end.tryComplete(response.statusCode()));
        return end.future();
    }

    private static Attempt attempt(Instant began, Integer status, Throwable failure) {
        int millis = (int) TimeUnit.NANOSECONDS.toMillis(java.time.Duration.between(began, Instant.now()).toNanos());
        if (failure == null) {
            boolean redirect = status >= 300 && status < 400;
            return new Attempt(began, status, status >= 200 && status < 300 ? null : redirect ? "answered " + status + ", redirects are not followed" : "answered " + status, millis);
        }
        return new Attempt(began, null, failure instanceof NotAllowed ? "not sent: " + failure.getMessage() : words(failure), millis);
    }

    private static String words(Throwable failure) {
        String text = failure.getMessage() == null ? failure.getClass().getSimpleName() : failure.getMessage();
        return text.substring(0, Math.min(200, text.length()));
    }
}
