package io.twotier.platform.note;

import io.twotier.platform.event.Payload;
import java.util.UUID;

/** A note says this. */
public record NoteWritten(UUID noteId, String text) implements Payload {

    public static final String TYPE = "io.twotier.kit.NoteWritten.v1";

    @Override
    public String type() {
        return TYPE;
    }
}
