package io.twotier.platform.note;

import io.twotier.platform.event.Aggregate;
import io.twotier.platform.event.Event;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** A text that can be written again. */
@Entity
public class Note implements Aggregate {

    @Id
    private UUID id;
    private String text;
    private long sequence;
    @Version
    private long version;

    protected Note() {
    }

    static Note empty(UUID id) {
        Note note = new Note();
        note.id = id;
        return note;
    }

    Event write(String words) {
        text = words;
        sequence++;
        return new Event("note", id.toString(), sequence, id.toString(), Set.of(), "production", new NoteWritten(id, text));
    }

    @Override
    public Optional<Event> snapshot() {
        return Optional.of(new Event("note", id.toString(), sequence, id.toString(), Set.of(), "production", new NoteSnapshot(id, text)));
    }

    UUID id() {
        return id;
    }

    String text() {
        return text;
    }

    long sequence() {
        return sequence;
    }

    long version() {
        return version;
    }
}
