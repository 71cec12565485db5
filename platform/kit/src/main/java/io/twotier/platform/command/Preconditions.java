package io.twotier.platform.command;

import io.twotier.platform.wire.Etag;
import jakarta.enterprise.context.ApplicationScoped;

/** The caller's own precondition: an If-Match header, and only that. An etag inside a body is none. */
@ApplicationScoped
public class Preconditions {

    private final CurrentRequest request;

    Preconditions(CurrentRequest request) {
        this.request = request;
    }

    /** @throws Refused 412/2055 when If-Match names another version */
    public void match(long version) {
        String given = request.details().ifMatch();
        if (given != null && !Etag.matches(given, version)) {
            throw PlatformRejection.STALE_ETAG.refuse();
        }
    }
}
