package io.twotier.platform.command;

import io.twotier.platform.Ids;
import io.twotier.platform.caller.Access;
import io.twotier.platform.caller.CurrentCaller;
import io.twotier.platform.caller.Gatekeeper;
import io.twotier.platform.wire.Query;
import io.twotier.platform.wire.Resource;
import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.Method;
import java.util.TreeMap;
import java.util.UUID;
import org.jboss.logging.MDC;

/** The door of every endpoint: reads the headers we know, has the caller admitted, and echoes the ids. An endpoint that names no operation is closed. */
@Provider
@Priority(Priorities.AUTHENTICATION)
public class RequestFilter implements ContainerRequestFilter, ContainerResponseFilter {

    private static final String CORRELATION = "correlationId";
    private static final int LONGEST_KEY = 200;
    private static final int LONGEST_REMARK = 500;

    private final Gatekeeper gatekeeper;
    private final CurrentCaller caller;
    private final CurrentRequest current;

    @Context
    ResourceInfo resource;

    RequestFilter(Gatekeeper gatekeeper, CurrentCaller caller, CurrentRequest current) {
        this.gatekeeper = gatekeeper;
        this.caller = caller;
        this.current = current;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        Method endpoint = resource.getResourceMethod();
        Access access = endpoint.getAnnotation(Access.class);
        current.set(details(request, endpoint, access));
        MDC.put(CORRELATION, current.details().correlationId().toString());
        if (access == null) {
            throw PlatformRejection.NO_SUCH_PATH.refuse();
        }
        if (!gatekeeper.open(access)) {
            caller.admitted(gatekeeper.admit(access));
        }
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        CurrentRequest.Details details = current.details();
        response.getHeaders().putSingle("MS-RequestId", echo(request, "MS-RequestId", details.requestId()));
        response.getHeaders().putSingle("MS-CorrelationId", echo(request, "MS-CorrelationId", details.correlationId()));
        String locale = request.getHeaderString("X-Locale");
        if (locale != null && locale.matches("[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*")) {
            response.getHeaders().putSingle("X-Locale", locale);
        }
        if (response.getEntity() instanceof Resource resource && resource.attributes() != null && resource.attributes().etag() != null) {
            response.getHeaders().putSingle("ETag", "\"" + resource.attributes().etag() + "\"");
        }
        // What is of no type yet would become JSON with the charset spelled in a way some clients do not know; pages tell their type.
        if (response.getMediaType() == null ? response.hasEntity() : response.getMediaType().isCompatible(MediaType.APPLICATION_JSON_TYPE)) {
            response.getHeaders().putSingle("Content-Type", "application/json; charset=utf-8");
        }
        MDC.remove(CORRELATION);
    }

    /** As it came: a request without an endpoint has no details, and its caller looks for its ids all the same. */
    private static String echo(ContainerRequestContext request, String header, UUID known) {
        UUID sent = Ids.lenient(request.getHeaderString(header));
        return (sent.equals(Ids.NOTHING) ? known : sent).toString();
    }

    private CurrentRequest.Details details(ContainerRequestContext request, Method endpoint, Access access) {
        MultivaluedMap<String, String> path = request.getUriInfo().getPathParameters();
        UUID requestId = Ids.lenient(request.getHeaderString("MS-RequestId"));
        UUID correlationId = Ids.lenient(request.getHeaderString("MS-CorrelationId"));
        String key = request.getHeaderString("Idempotency-Key");
        if (key == null && request.getHeaderString("MS-RequestId") != null) {
            key = request.getHeaderString("MS-RequestId").toLowerCase();
        }
        String scope = request.getMethod() + " " + endpoint.getDeclaringClass().getName() + "#" + endpoint.getName() + " " + new TreeMap<>(path);
        return new CurrentRequest.Details(access == null ? "none" : access.value(), scope, cut(key, LONGEST_KEY),
                path.containsKey("customer") ? Ids.lenient(path.getFirst("customer")) : null,
                requestId.equals(Ids.NOTHING) ? Ids.next() : requestId, correlationId.equals(Ids.NOTHING) ? Ids.next() : correlationId,
                "true".equalsIgnoreCase(Query.parameter(request.getUriInfo(), "validateOnly")), String.valueOf(request.getHeaderString("Prefer")).contains("explain"),
                request.getHeaderString("If-Match"), cut(request.getHeaderString("X-Reason"), LONGEST_REMARK),
                cut(request.getHeaderString("X-Comment"), LONGEST_REMARK));
    }

    private static String cut(String text, int longest) {
        return text == null || text.isBlank() ? null : text.substring(0, Math.min(longest, text.length()));
    }
}
