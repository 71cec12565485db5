package io.twotier.platform.note;

import io.twotier.platform.wire.Attributes;
import io.twotier.platform.wire.Resource;
import java.util.UUID;

/** A note on the wire. */
public record NoteView(UUID id, String text, long sequence, Attributes attributes) implements Resource {

    static NoteView of(Note note) {
        return new NoteView(note.id(), note.text(), note.sequence(), Attributes.of("Note", note.version()));
    }
}
