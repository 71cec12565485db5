package io.twotier.agreement.template.document;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class BlockTest {

    @Test
    void paragraphsArePartedByEmptyLinesAndShortLinesAloneAreHeadings() {
        assertEquals(List.of(new Block("1. Purpose", true), new Block("First line\nand second.", false), new Block("Short.", false), new Block("x".repeat(81), false)),
                Block.of("\n1. Purpose\n\nFirst line\nand second.\r\n \t\r\n\n\nShort.\n\n" + "x".repeat(81) + "\n"));
    }

    @Test
    void everyLetterIsInABlockWhateverTheTextIs() {
        for (String text : List.of("x", "a\n\n\n\nb", "a\rb\r\rc", "- one\n- two", "<b>&amp;\n\n\u00a0\n\nx")) {
            String together = String.join("", Block.of(text).stream().map(Block::text).toList());
            assertEquals(text.replaceAll("\\s", ""), together.replaceAll("\\s", ""));
        }
    }
}
