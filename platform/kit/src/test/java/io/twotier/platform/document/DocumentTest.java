package io.twotier.platform.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.twotier.platform.caller.AccessRule;
import io.twotier.platform.command.Rejection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DocumentTest {

    private static final Rejection GONE = Rejection.missing(4711, "R1", "There is no note %s.");
    private static final Endpoint READ = new Endpoint("read_note", 1002, "Notes#read");

    @Test
    void whoMayCallIsToldInWords() {
        assertEquals("Partner with a role of Admin agent (AA), Sales agent (SA); customer with any role. Tokens of users and of applications.",
                AccessRule.parse("read_note", "partner(AA SA) customer(*); user app").inWords());
        assertEquals("Operator with any role. Tokens of users only.", AccessRule.parse("read_note", "operator(*); user").inWords());
        assertEquals("Anybody, without a token.", AccessRule.parse("read_note", "anybody").inWords());
    }

    @Test
    void anEndpointHasTheRefusalsItsMethodCanReachUnderNamesOfTheirOwn() {
        Refusals refusals = new Refusals(Map.of("NoteRejection.GONE", GONE, "OtherNoteRejection.GONE", GONE, "NoteRejection.OTHER", Rejection.invalid(12, null, "No.")),
                Map.of("Notes#read", Set.of("NoteRejection.GONE", "OtherNoteRejection.GONE")));
        assertEquals(Set.of("404-4711-note-rejection-gone", "404-4711-other-note-rejection-gone"), refusals.of(READ).keySet());
        assertEquals(Map.of(), refusals.of(new Endpoint("list_notes", 1002, "Notes#list")));
    }

    @Test
    void aRefusalIsShownWithoutWhatItIsSaidAbout() {
        assertEquals("There is no note ….", Refusals.body(GONE).detail());
        assertEquals("/problems/4711", Refusals.body(GONE).type());
        assertEquals(List.of(), Refusals.body(GONE).data());
        assertNull(Refusals.body(GONE).cure());
        assertEquals("- `4711` (R1) There is no note ….", Refusals.line(GONE));
    }
}
