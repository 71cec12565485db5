package io.twotier.platform.webhook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.twotier.platform.event.Payload;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnnouncementTest {

    private static final String TYPE = "io.twotier.kit.NoteWritten.v1";

    private record Note(String noteId, String kind, String ownerId) implements Payload {

        @Override
        public String type() {
            return TYPE;
        }
    }

    @Test
    void theNameGoesWithThePathOfTheResource() {
        assertEquals(Optional.of("create-note note /v1/notes/n7"), told("create-note note /v1/notes/{noteId}", new Note("n7", null, null)));
        assertEquals(Optional.of("create-note note /v1/notes/n7 o1"), told("create-note note /v1/notes/{noteId} @ownerId", new Note("n7", null, "o1")));
    }

    @Test
    void theFirstThatIsWhatHappenedIsTold() {
        String line = "[kind=new,ownerId] create-note note /v1/notes/{noteId} | [kind=old] update-note note /v1/notes/{noteId}";
        assertEquals(Optional.of("create-note note /v1/notes/n7"), told(line, new Note("n7", "new", "o1")));
        assertEquals(Optional.empty(), told(line, new Note("n7", "new", null)));
        assertEquals(Optional.of("update-note note /v1/notes/n7"), told(line, new Note("n7", "old", null)));
    }

    @Test
    void whatHasNoPlaceIsNotTold() {
        assertEquals(Optional.empty(), told("create-note note /v1/notes/{noteId}", new Note(null, "new", null)));
        assertEquals(Optional.empty(), told("create-note note /v1/notes/{noteId} @ownerId", new Note("n7", null, null)));
    }

    @Test
    void whatNobodyMayBeSentSaysSoAndWhatNoLineSpeaksOfSaysNothing() {
        assertEquals(Optional.of("no"), told("no: nobody is to hear of it", new Note("n7", null, null)));
        assertEquals(Optional.empty(), new Announcements(Map::of, new ObjectMapper()).of(new Note("n7", null, null)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "no", "no: short", "create-note", "create-note note", "create-note note v1/notes", "[kind create-note note /v1/x", "create-note note /v1/x @"})
    void aLineThatCannotBeReadKeepsTheServiceFromStarting(String line) {
        assertThrows(IllegalArgumentException.class, () -> told(line, new Note("n7", null, null)));
    }

    private static Optional<String> told(String line, Payload payload) {
        return new Announcements(() -> Map.of(TYPE, line), new ObjectMapper()).of(payload);
    }
}
