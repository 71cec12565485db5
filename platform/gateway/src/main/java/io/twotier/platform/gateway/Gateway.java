package io.twotier.platform.gateway;

import io.twotier.platform.gateway.document.Documents;
import io.twotier.platform.gateway.signin.SignIn;
import io.vertx.core.AbstractVerticle;
import io.vertx.core.DeploymentOptions;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.file.FileSystemOptions;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import io.vertx.httpproxy.HttpProxy;
import io.vertx.httpproxy.ProxyOptions;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;

/** The one base URL of all services. Stateless: any number of instances may run side by side. */
public final class Gateway implements AutoCloseable {

    private static final long BODY_LIMIT = 4L * 1024 * 1024;
    private static final List<String> SERVICES = List.of("partner", "customer", "agreement", "subscription", "transfer", "feed");

    private final Vertx vertx;

    private Gateway(Vertx vertx) {
        this.vertx = vertx;
    }

    /**
     * Listens on {@code host:port} and forwards to {@code upstreams}, service name to {@code host:port}. A service that is
     * not among them is answered 404, one that does not answer 503.
     *
     * @param issuer of the tokens, where the old sign-in addresses lead; null when there are none of those
     * @throws IllegalStateException when the port cannot be opened
     */
    public static Gateway start(String host, int port, Map<String, String> upstreams, URI issuer) {
        // Without the cache directory nothing is written to disk: the container's file system may be read-only.
        Vertx vertx = Vertx.vertx(new VertxOptions().setFileSystemOptions(
                new FileSystemOptions().setClassPathResolvingEnabled(false).setFileCachingEnabled(false)));
        Map<String, SocketAddress> addresses = upstreams.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, upstream -> address(upstream.getValue())));
        Gateway gateway = new Gateway(vertx);
        try {
            vertx.deployVerticle(() -> new Listener(host, port, addresses, issuer),
                    new DeploymentOptions().setInstances(Runtime.getRuntime().availableProcessors()))
                    .toCompletionStage().toCompletableFuture().get(30, TimeUnit.SECONDS);
            return gateway;
        } catch (ExecutionException | TimeoutException e) {
            gateway.close();
            throw new IllegalStateException("The gateway cannot listen on " + host + ":" + port, e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            gateway.close();
            throw new IllegalStateException(e);
        }
    }

    /**
     * Runs until it is ended. Environment: {@code TWOTIER_GATEWAY_HOST} (0.0.0.0), {@code TWOTIER_GATEWAY_PORT} (8080) and
     * {@code TWOTIER_UPSTREAM_<SERVICE>} ({@code host:port}) for each service there is; {@code TWOTIER_ISSUER}, the identity provider's address with its realm,
     * for clients that sign in at this one.
     */
    public static void main(String[] args) {
        Map<String, String> environment = System.getenv();
        Map<String, String> upstreams = SERVICES.stream()
                .filter(service -> environment.containsKey("TWOTIER_UPSTREAM_" + service.toUpperCase()))
                .collect(Collectors.toMap(service -> service, service -> environment.get("TWOTIER_UPSTREAM_" + service.toUpperCase())));
        Gateway gateway = start(environment.getOrDefault("TWOTIER_GATEWAY_HOST", "0.0.0.0"),
                Integer.parseInt(environment.getOrDefault("TWOTIER_GATEWAY_PORT", "8080")), upstreams,
                Optional.ofNullable(environment.get("TWOTIER_ISSUER")).map(URI::create).orElse(null));
        Runtime.getRuntime().addShutdownHook(new Thread(gateway::close, "gateway-stop"));
    }

    @Override
    public void close() {
        try {
            vertx.close().toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("The gateway did not stop", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static SocketAddress address(String hostAndPort) {
        int colon = hostAndPort.lastIndexOf(':');
        return SocketAddress.inetSocketAddress(Integer.parseInt(hostAndPort.substring(colon + 1)), hostAndPort.substring(0, colon));
    }

    /** One per core, each with its own event loop and connections. */
    private static final class Listener extends AbstractVerticle {

        private final String host;
        private final int port;
        private final Map<String, SocketAddress> upstreams;
        private final URI issuer;

        Listener(String host, int port, Map<String, SocketAddress> upstreams, URI issuer) {
            this.host = host;
            this.port = port;
            this.upstreams = upstreams;
            this.issuer = issuer;
        }

        @Override
        public void start(Promise<Void> started) {
            HttpClient client = vertx.createHttpClient(new HttpClientOptions().setConnectTimeout(1_000).setMaxPoolSize(256));
            Quiescence quiescence = new Quiescence(vertx, client, upstreams);
            SignIn signIn = new SignIn(client, issuer);
            Documents documents = new Documents(vertx);
            HttpProxy proxy = HttpProxy.reverseProxy(new ProxyOptions().setSupportWebSocket(false), client)
                    .origin(context -> client.request(new RequestOptions().setServer(upstreams.get(context.get(Forwarding.OWNER, String.class)))))
                    .addInterceptor(new Forwarding(upstreams.keySet(), BODY_LIMIT));
            vertx.createHttpServer(new HttpServerOptions().setHost(host).setPort(port)
                            .setMaxHeaderSize(16 * 1024).setMaxInitialLineLength(16 * 1024).setHandle100ContinueAutomatically(true))
                    .invalidRequestHandler(request -> answer(request, GatewayError.BAD_REQUEST))
                    .requestHandler(request -> {
                        if (Quiescence.isAskedBy(request)) {
                            quiescence.answer(request);
                        } else if (request.path() != null && request.path().equals("/q/health")) {
                            request.response().putHeader("Content-Type", "application/json").end("{\"status\":\"UP\"}");
                        } else if (!signIn.answers(request) && !documents.answers(request)) {
                            proxy.handle(request);
                        }
                    })
                    .listen().<Void>mapEmpty().onComplete(started);
        }

        private static void answer(HttpServerRequest request, GatewayError error) {
            request.response().setStatusCode(error.status()).putHeader("Content-Type", GatewayError.contentType(request))
                    .putHeader("Connection", "close").end(error.body(request));
        }
    }
}
