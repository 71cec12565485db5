package io.twotier.platform.wire;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** The opaque text of a version, as {@code attributes.etag} and in the ETag header. */
public final class Etag {

    private Etag() {
    }

    public static String of(long version) {
        return Base64.getEncoder().encodeToString(("{\"v\":" + version + "}").getBytes(StandardCharsets.UTF_8));
    }

    /** Whether an If-Match header, quoted, weak or bare, names this version; {@code *} names any. */
    public static boolean matches(String header, long version) {
        String given = header.trim();
        if (given.startsWith("W/")) {
            given = given.substring(2);
        }
        if (given.length() > 1 && given.startsWith("\"") && given.endsWith("\"")) {
            given = given.substring(1, given.length() - 1);
        }
        return given.equals("*") || given.equals(of(version));
    }
}
