package io.twotier.platform.letter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.twotier.platform.Ids;
import io.twotier.platform.Secret;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A link in a letter is whole or not there, and opens one thing for one purpose. */
class LetterTest {

    private static final String LINK = "https://twotier.example/pages/x/AbC-1";

    private final PersonalLinks links = new PersonalLinks(new Secret("a secret of this test and of nothing else"), "https://twotier.example");

    @Test
    void aTextKeepsALinkOnlyWhole() {
        assertTrue(Letter.keeps(LINK, "Open " + LINK + "."));
        assertTrue(Letter.keeps(LINK, LINK));
        assertFalse(Letter.keeps(LINK, "Open " + LINK + "x"));
        assertFalse(Letter.keeps(LINK, "Open " + LINK.substring(0, LINK.length() - 1)));
    }

    @Test
    void aChangedDraftKeepsItsRecipientUnlessAnotherIsGiven() {
        Letter draft = new Letter("a@b.example", "Hello", "Text");
        assertEquals("a@b.example", draft.reworded("Hi", "Other", null).recipient());
        assertEquals("c@d.example", draft.reworded("Hi", "Other", "c@d.example").recipient());
        assertEquals("Other", draft.reworded("Hi", "Other", null).body());
    }

    @Test
    void aTokenOpensOneThingForOnePurpose() {
        UUID id = Ids.next();
        String token = links.token("greeting", id);
        assertEquals(id, links.read("greeting", token));
        assertEquals(Ids.NOTHING, links.read("farewell", token));
        assertEquals(Ids.NOTHING, links.read("greeting", token.substring(1)));
        assertEquals(Ids.NOTHING, links.read("greeting", "no token"));
        assertNotEquals(token, links.token("greeting", Ids.next()));
        assertEquals("https://twotier.example/pages/x/" + token, links.link("/pages/x", "greeting", id));
    }
}
