package io.twotier.platform.wire;

import java.util.List;

/** A relative link without {@code /v1}; {@code headers} is always an array. */
public record Link(String uri, String method, List<Header> headers) {

    public record Header(String key, String value) {
    }

    public static Link get(String uri) {
        return new Link(uri, "GET", List.of());
    }
}
