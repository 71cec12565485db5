package io.twotier.acceptance.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Every part of every rule is proved by a test or listed as open, and the report is in {@code target/rules.md}. */
class RuleBookTest {

    private static RuleBook book;

    @BeforeAll
    static void read() throws IOException {
        book = new RuleBook(Path.of("../.."));
        Files.createDirectories(Path.of("target"));
        Files.writeString(Path.of("target/rules.md"), book.report());
    }

    @Test
    void noRuleIsForgotten() {
        assertEquals(List.of(), book.forgotten());
    }

    @Test
    void theListOfOpenRulesHoldsNoneThatIsProved() {
        assertEquals(List.of(), book.closedButListed());
    }

    @Test
    void noTestNamesARuleThatDoesNotExist() {
        assertEquals(List.of(), book.unknown());
    }
}
