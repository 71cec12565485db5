package io.twotier.platform.note;

import io.twotier.platform.event.Payload;
import java.util.UUID;

/** A note states itself. */
public record NoteSnapshot(UUID noteId, String text) implements Payload {

    public static final String TYPE = "io.twotier.kit.NoteSnapshot.v1";

    @Override
    public String type() {
        return TYPE;
    }
}
