package io.twotier.agreement.template.document;

import java.util.List;
import java.util.regex.Pattern;

/** A paragraph or a heading of a text, word for word. */
public record Block(String text, boolean heading) {

    private static final Pattern EMPTY_LINES = Pattern.compile("\\R[ \\t]*\\R\\s*");
    private static final int LONGEST_HEADING = 80;

    /** All of a text in its order. A short line alone that does not end as a sentence does is a heading. */
    static List<Block> of(String text) {
        return EMPTY_LINES.splitAsStream(text.strip()).map(part -> new Block(part, looksLikeHeading(part))).toList();
    }

    private static boolean looksLikeHeading(String part) {
        return part.length() <= LONGEST_HEADING && part.lines().count() == 1 && ".:;,!?".indexOf(part.charAt(part.length() - 1)) < 0;
    }
}
