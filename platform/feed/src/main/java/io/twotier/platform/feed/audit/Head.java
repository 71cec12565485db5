package io.twotier.platform.feed.audit;

import java.util.UUID;

/** The end of a log. Noted elsewhere, it shows later that nothing was cut off or replaced up to it. */
record Head(Log log, long number, String hash) {

    static Head none(Log log) {
        return new Head(log, 0, "");
    }

    static Head of(Entry entry) {
        return new Head(entry.log(), entry.number(), entry.hash());
    }

    /** @param text {@code log:number:hash} as {@link #toString} writes it */
    static Head parse(String text) {
        String[] parts = text.split(":", -1);
        if (parts.length != 3) {
            throw new IllegalArgumentException("a noted head is <log>:<number>:<hash>, not " + text);
        }
        return new Head(new Log(UUID.fromString(parts[0])), Long.parseLong(parts[1]), parts[2]);
    }

    @Override
    public String toString() {
        return log.id() + ":" + number + ":" + hash;
    }
}
