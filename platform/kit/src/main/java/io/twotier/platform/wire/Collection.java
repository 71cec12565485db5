package io.twotier.platform.wire;

import java.util.List;

/** A page of resources. @param totalCount items on this page @param continuationToken also in the header of {@code links.next}; null on the last page */
public record Collection<T>(int totalCount, List<T> items, Links links, String continuationToken, Attributes attributes) implements Resource {

    public static <T> Collection<T> of(List<T> items, String self) {
        return new Collection<>(items.size(), items, Links.self(self), null, Attributes.of("Collection"));
    }
}
