package io.twotier.acceptance;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.twotier.local.Suite;
import io.twotier.local.story.Story;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The same chain of calls again and again on the same data, without any sleep or retry. {@code -Dtwotier.story.times=200} for the long form. */
@ExtendWith(RunningSuite.class)
class RepetitionIT {

    private static final int TIMES = Integer.getInteger("twotier.story.times", 3);

    @Test
    void noAnswerIsEverUnexpected(Suite suite) {
        ByteArrayOutputStream told = new ByteArrayOutputStream();
        boolean held = Story.run(suite, new PrintStream(told, true, StandardCharsets.UTF_8), TIMES);
        assertTrue(held, told.toString(StandardCharsets.UTF_8));
    }
}
