package io.twotier.local;

import java.io.PrintStream;

/** A story played on a running suite. */
public interface Demo {

    /** Plays the story and tells it line by line. */
    void play(Suite suite, PrintStream out) throws Exception;
}
