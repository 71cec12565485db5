package io.twotier.local.story;

/** An answer without which the story cannot go on. */
public class Unexpected extends RuntimeException {

    public Unexpected(String message) {
        super(message);
    }
}
