package io.twotier.platform.audit;

import java.util.Arrays;
import java.util.HexFormat;

/**
 * The end of a chain. Noted outside of the database, it shows later that nothing was cut off or replaced up to it, which the chain alone cannot:
 * a shorter chain is whole as well.
 */
record Head(long number, byte[] hash) {

    static final Head NONE = new Head(0, new byte[0]);

    /** @param text {@code number:hash} as {@link #toString} writes it */
    static Head parse(String text) {
        String[] parts = text.split(":", -1);
        if (parts.length != 2) {
            throw new IllegalArgumentException("a noted head is <number>:<hash>, not " + text);
        }
        return new Head(Long.parseLong(parts[0]), HexFormat.of().parseHex(parts[1]));
    }

    static Head of(Seal seal) {
        return new Head(seal.number(), seal.hash());
    }

    boolean isIn(Seal seal) {
        return seal.number() == number && Arrays.equals(seal.hash(), hash);
    }

    @Override
    public String toString() {
        return number + ":" + HexFormat.of().formatHex(hash);
    }
}
