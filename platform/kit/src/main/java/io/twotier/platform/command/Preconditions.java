package io.twotier.platform.command;

import io.twotier.platform.wire.Etag;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The caller's own precondition: an If-Match header, and only that. An etag inside a body is none. */
@ApplicationScoped
public class Preconditions {

    private final CurrentRequest request;
    private final int staleStatus;

    /** @param staleStatus 412, or 400 where a client that sends the header takes no 412 (Q17) */
    Preconditions(CurrentRequest request, @ConfigProperty(name = "twotier.stale-etag-status") int staleStatus) {
        if (staleStatus != 412 && staleStatus != 400) {
            throw new IllegalArgumentException("twotier.stale-etag-status is 412 or 400, not " + staleStatus);
        }
        this.request = request;
        this.staleStatus = staleStatus;
    }

    /** @throws Refused 2055 with the configured status when If-Match names another version */
    public void match(long version) {
        String given = request.details().ifMatch();
        if (given != null && !Etag.matches(given, version)) {
            throw PlatformRejection.STALE_ETAG.answered(staleStatus).refuse();
        }
    }
}
