package io.twotier.platform.wire;

/** The usual links of a resource or collection; {@code next} is absent on the last page. */
public record Links(Link self, Link next, Link previous) {

    public static Links self(String uri) {
        return new Links(Link.get(uri), null, null);
    }
}
