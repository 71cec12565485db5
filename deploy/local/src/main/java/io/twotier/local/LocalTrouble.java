package io.twotier.local;

/** Something the person at the prompt can do something about; its message is a plain sentence. */
public final class LocalTrouble extends RuntimeException {

    public LocalTrouble(String sentence) {
        super(sentence);
    }

    public LocalTrouble(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
