package io.twotier.platform.command;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.opentelemetry.api.trace.Span;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.inject.Singleton;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Path;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Every failure becomes one body. Mistakes of the caller are 400, 401, 403, 404 or 409; nothing internal leaks. */
@Singleton
public class Errors {

    private static final Logger LOG = Logger.getLogger(Errors.class);

    private final CurrentRequest request;

    Errors(CurrentRequest request) {
        this.request = request;
    }

    @ServerExceptionMapper
    Response refused(Refused refused, UriInfo uri, HttpHeaders headers) {
        Rejection no = refused.rejection();
        LOG.infof("%s refused: %d/%d %s", request.details().operation(), no.status(), no.code(), no.rule() == null ? "" : no.rule());
        Response.ResponseBuilder response = answer(refused, uri, headers);
        if (no.status() == 401) {
            response.header("WWW-Authenticate", "Bearer");
        }
        return (refused.retryAfterSeconds() == null ? response : response.header("Retry-After", refused.retryAfterSeconds())).build();
    }

    @ServerExceptionMapper({UnauthorizedException.class, AuthenticationFailedException.class})
    Response unauthenticated(RuntimeException e, UriInfo uri, HttpHeaders headers) {
        return refused(PlatformRejection.UNAUTHENTICATED.refuse(), uri, headers);
    }

    @ServerExceptionMapper
    Response forbidden(ForbiddenException e, UriInfo uri, HttpHeaders headers) {
        return answer(PlatformRejection.WRONG_KIND.refuse("other"), uri, headers).build();
    }

    /** Named beside its parent because the framework brings a mapper of its own for it. */
    @ServerExceptionMapper
    Response mismatched(MismatchedInputException e, UriInfo uri, HttpHeaders headers) {
        return unreadable(e, uri, headers);
    }

    @ServerExceptionMapper
    Response unreadable(JsonProcessingException e, UriInfo uri, HttpHeaders headers) {
        return answer(Refused.because(PlatformRejection.INVALID, List.of(violation(e))), uri, headers).build();
    }

    @ServerExceptionMapper
    Response invalid(ConstraintViolationException e, UriInfo uri, HttpHeaders headers) {
        List<Violation> violations = e.getConstraintViolations().stream().map(v -> new Violation(field(v.getPropertyPath()), v.getMessage()))
                .sorted((a, b) -> a.field().compareTo(b.field())).toList();
        return answer(Refused.because(PlatformRejection.INVALID, violations), uri, headers).build();
    }

    @ServerExceptionMapper
    Response web(WebApplicationException e, UriInfo uri, HttpHeaders headers) {
        if (e.getCause() instanceof JsonProcessingException unreadable) {
            return unreadable(unreadable, uri, headers);
        }
        int status = e.getResponse().getStatus();
        if (status == 401) {
            return unauthenticated(null, uri, headers);
        }
        Refused refused = switch (status) {
            case 404 -> PlatformRejection.NO_SUCH_PATH.refuse();
            case 405 -> PlatformRejection.METHOD.refuse();
            case 406, 415 -> PlatformRejection.CONTENT_TYPE.refuse();
            default -> status < 500 ? PlatformRejection.INVALID.refuse("it cannot be read") : null;
        };
        return refused == null ? unexpected(e, uri, headers) : answer(refused, uri, headers).build();
    }

    @ServerExceptionMapper
    Response unexpected(Throwable e, UriInfo uri, HttpHeaders headers) {
        boolean passing = Transience.isIn(e) && !Transience.isOfCommit(e);
        LOG.errorf(e, "%s failed", request.details().operation());
        Refused refused = passing ? PlatformRejection.UNAVAILABLE.refuse() : PlatformRejection.UNEXPECTED.refuse();
        Response.ResponseBuilder response = answer(refused, uri, headers);
        return (passing ? response.header("Retry-After", 2) : response).build();
    }

    private Response.ResponseBuilder answer(Refused refused, UriInfo uri, HttpHeaders headers) {
        Rejection no = refused.rejection();
        String sentence = refused.getMessage();
        boolean tell = request.details().validateOnly() || request.details().explain();
        List<ErrorBody.CheckView> checks = !tell || refused.checks().isEmpty() ? null : refused.checks().stream()
                .filter(c -> request.details().explain() || !c.passed()).map(ErrorBody.CheckView::of).toList();
        boolean problem = headers.getRequestHeader("Accept").stream().anyMatch(a -> a.contains("application/problem+json"));
        ErrorBody body = new ErrorBody(ErrorBody.type(no.code()), Response.Status.fromStatusCode(no.status()) == null ? "Refused"
                : Response.Status.fromStatusCode(no.status()).getReasonPhrase(), no.status(), sentence, uri.getRequestUri().getPath(),
                Span.current().getSpanContext().getTraceId(), no.rule(), refused.violations().isEmpty() ? null : refused.violations(), no.code(), sentence,
                refused.violations().stream().map(v -> v.field() + ": " + v.message()).collect(Collectors.toList()), no.source(), no.cure(), checks,
                no.status() == 429 ? 429 : null, no.status() == 429 ? sentence : null);
        return Response.status(no.status()).entity(body).type(problem ? "application/problem+json" : "application/json; charset=utf-8");
    }

    private static Violation violation(JsonProcessingException e) {
        if (e instanceof JsonMappingException mapping && !mapping.getPath().isEmpty()) {
            String path = mapping.getPath().stream().map(r -> r.getFieldName() == null ? "[" + r.getIndex() + "]" : r.getFieldName())
                    .collect(Collectors.joining(".")).replace(".[", "[");
            return new Violation(path, "has a value of the wrong kind");
        }
        return new Violation("body", e.getLocation() == null ? "is not JSON" : "is not JSON (line " + e.getLocation().getLineNr() + ")");
    }

    private static String field(Path path) {
        String text = path.toString();
        return text.substring(text.indexOf('.', text.indexOf('.') + 1) + 1);
    }
}
