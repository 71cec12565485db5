package io.twotier.transfer.preview;

import io.twotier.platform.command.Check;
import io.twotier.platform.command.Cure;

/** Something that stands in the way. @param cure who can mend it by which call; null when that is the other party's to know */
public record Blocker(int code, String rule, String description, Cure cure) {

    public static Blocker of(Check unmet) {
        return new Blocker(unmet.rejection().code(), unmet.rejection().rule(), unmet.sentence(), unmet.rejection().cure());
    }
}
