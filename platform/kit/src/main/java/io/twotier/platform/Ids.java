package io.twotier.platform;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.UUID;

/** Ids made by the application: UUID version 7, so that new rows land at the end of an index. */
public final class Ids {

    /** What a malformed id in a path is read as: it belongs to nothing, so malformed and unknown are the same answer. */
    public static final UUID NOTHING = new UUID(0, 0);

    private Ids() {
    }

    public static UUID next() {
        return UuidCreator.getTimeOrderedEpoch();
    }

    /** The id in {@code text} in any letter case, or {@link #NOTHING} when it is none. */
    public static UUID lenient(String text) {
        try {
            return text != null && text.length() == 36 ? UUID.fromString(text) : NOTHING;
        } catch (IllegalArgumentException malformed) {
            return NOTHING;
        }
    }
}
