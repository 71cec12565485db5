package io.twotier.platform.note;

import io.twotier.platform.command.Rejection;

/** Every "no" of a note. */
public final class NoteRejection {

    public static final Rejection UNKNOWN_FACT = Rejection.conflict(979001, null, "Nobody told of %s.");
    public static final Rejection NO_SUCH_NOTE = Rejection.missing(979002, null, "There is no such note.");
    public static final Rejection SECOND_THOUGHTS = Rejection.conflict(979003, null, "It was written, and then not meant.");

    private NoteRejection() {
    }
}
