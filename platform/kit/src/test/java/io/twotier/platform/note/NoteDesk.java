package io.twotier.platform.note;

import io.twotier.platform.Ids;
import io.twotier.platform.command.Check;
import io.twotier.platform.command.Checks;
import io.twotier.platform.command.Source;
import io.twotier.platform.event.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** What can be done with notes. */
@ApplicationScoped
public class NoteDesk {

    private final Notes notes;
    private final KnownFacts facts;
    private final Outbox outbox;
    private final Gate gate;

    NoteDesk(Notes notes, KnownFacts facts, Outbox outbox, Gate gate) {
        this.notes = notes;
        this.facts = facts;
        this.outbox = outbox;
        this.gate = gate;
    }

    Note write(String text) {
        Note note = Note.empty(Ids.next());
        outbox.say(note.write(text));
        notes.persist(note);
        gate.pass("writing " + text);
        return note;
    }

    Note rewrite(UUID id, String text) {
        Note note = find(id);
        outbox.say(note.write(text));
        return note;
    }

    /** Writes and says so, and is refused only then. */
    Note writeAndRegret(String text) {
        outbox.say(write(text).write(text + ", not meant"));
        notes.flush();
        throw NoteRejection.SECOND_THOUGHTS.refuse();
    }

    Note writeAbout(String fact, String text) {
        Check told = Check.that(facts.toldOf(fact), NoteRejection.UNKNOWN_FACT, fact).reading(new Source("fact-events", fact));
        gate.pass("looked for " + fact);
        Checks.demand(told);
        return write(text);
    }

    Note find(UUID id) {
        return notes.findByIdOptional(id).orElseThrow(NoteRejection.NO_SUCH_NOTE::refuse);
    }
}
