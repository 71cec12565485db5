package io.twotier.platform.gateway;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import io.vertx.httpproxy.ProxyRequest;
import io.vertx.httpproxy.ProxyResponse;
import java.util.Set;

/** One request on its way: folded, routed, limited in size; answered here only when no service can. */
final class Forwarding implements ProxyInterceptor {

    /** Under this name the context keeps the service that owns the request. */
    static final String OWNER = "owner";

    private final Set<String> services;
    private final long bodyLimit;

    Forwarding(Set<String> services, long bodyLimit) {
        this.services = services;
        this.bodyLimit = bodyLimit;
    }

    @Override
    public Future<ProxyResponse> handleProxyRequest(ProxyContext context) {
        ProxyRequest request = context.request();
        String uri = request.getURI();
        int query = uri.indexOf('?');
        String path = query < 0 ? uri : uri.substring(0, query);
        if (!path.startsWith("/") || FoldedPath.climbs(path)) {
            return refuse(request, GatewayError.NO_SUCH_PATH);
        }
        String folded = FoldedPath.of(path);
        String owner = RoutingTable.owner(folded);
        if (owner == null || !services.contains(owner)) {
            return refuse(request, GatewayError.NO_SUCH_PATH);
        }
        if (request.getBody().length() > bodyLimit) {
            return refuse(request, GatewayError.TOO_LARGE);
        }
        context.set(OWNER, owner);
        request.setURI(query < 0 ? folded : folded + "?" + WrittenQuery.encoded(uri.substring(query + 1)));
        // Pages build absolute addresses, and those must be ours, not the service's own.
        request.setAuthority(request.proxiedRequest().authority());
        // The server has said "continue" already.
        request.headers().remove("Expect");
        return forward(context);
    }

    private Future<ProxyResponse> forward(ProxyContext context) {
        ProxyRequest request = context.request();
        LimitedBody limited = new LimitedBody(request.getBody().stream(), bodyLimit);
        if (request.getBody().length() < 0) {
            request.setBody(Body.body(limited));
        }
        return context.sendRequest().recover(failure ->
                refuse(request, limited.exceeded() ? GatewayError.TOO_LARGE : GatewayError.UNAVAILABLE));
    }

    @Override
    public Future<Void> handleProxyResponse(ProxyContext context) {
        ProxyResponse response = context.response();
        // These have no body by definition; the proxy would announce an empty one in chunks.
        if (response.getStatusCode() == 204 || response.getStatusCode() == 304) {
            response.setBody(null);
        }
        return context.sendResponse();
    }

    private static Future<ProxyResponse> refuse(ProxyRequest request, GatewayError error) {
        String requestId = request.headers().get("MS-RequestId");
        String correlationId = request.headers().get("MS-CorrelationId");
        // What is left of the request is thrown away. One of HTTP/2 that was read to its end would refuse that, and nobody would be answered.
        if (!request.proxiedRequest().isEnded()) {
            request.release();
        }
        ProxyResponse response = request.response().setStatusCode(error.status())
                .putHeader("Content-Type", GatewayError.contentType(request.proxiedRequest()));
        if (error == GatewayError.UNAVAILABLE) {
            response.putHeader("Retry-After", "1");
        }
        if (requestId != null) {
            response.putHeader("MS-RequestId", requestId);
        }
        if (correlationId != null) {
            response.putHeader("MS-CorrelationId", correlationId);
        }
        if (request.getMethod() != HttpMethod.HEAD) {
            response.setBody(Body.body(Buffer.buffer(error.body(request.proxiedRequest()))));
        }
        return Future.succeededFuture(response);
    }
}
