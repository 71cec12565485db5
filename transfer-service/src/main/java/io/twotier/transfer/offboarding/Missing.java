package io.twotier.transfer.offboarding;

import io.twotier.platform.command.Check;
import io.twotier.platform.command.Cure;
import io.twotier.platform.command.Rejection;
import io.twotier.transfer.Need;
import io.twotier.transfer.preview.Blocker;

/**
 * Something a customer lacks before it can go.
 *
 * @param cure    how the party that can bring it about does so; told to nobody else
 * @param party   who that is: source or target
 * @param toOther what the other one hears instead of the description
 */
public record Missing(int code, String rule, String description, Cure cure, String party, String toOther) {

    private static final String SOURCE = "source";
    private static final String TARGET = "target";

    static Missing of(Need unmet) {
        Rejection no = unmet.check().rejection();
        return new Missing(no.code(), no.rule(), unmet.check().sentence(), no.cure(), unmet.party(), unmet.toldToTheOther());
    }

    /** Of a subscription; what the source has is its own business. */
    static Missing of(Blocker blocker) {
        return new Missing(blocker.code(), blocker.rule(), blocker.description(), blocker.cure(), SOURCE, "The source partner has something to do first.");
    }

    /** Refused on its way. */
    static Missing refused(Check failed, String party) {
        return of(new Need(failed, TARGET.equals(party)));
    }

    /** What could not be foreseen. */
    static Missing met(Rejection no, String words, String party) {
        return new Missing(no.code(), no.rule(), words, no.cure(), party, "The %s partner has something to do first.".formatted(party));
    }

    boolean ofTheTarget() {
        return TARGET.equals(party);
    }
}
