package io.twotier.local.story;

/** A part of the story. */
interface Chapter {

    String title();

    /** Plays it. @throws Unexpected when the story cannot go on */
    void play(Stage stage, Cast cast);
}
