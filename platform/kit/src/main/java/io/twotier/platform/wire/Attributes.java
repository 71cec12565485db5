package io.twotier.platform.wire;

/** The envelope every wire resource carries. @param etag version of the resource, or null where it has none */
public record Attributes(String etag, String objectType) {

    public static Attributes of(String objectType) {
        return new Attributes(null, objectType);
    }

    public static Attributes of(String objectType, long version) {
        return new Attributes(Etag.of(version), objectType);
    }
}
