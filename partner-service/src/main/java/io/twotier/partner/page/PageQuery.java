package io.twotier.partner.page;

import io.twotier.platform.wire.Attributes;
import io.twotier.platform.wire.Collection;
import io.twotier.platform.wire.Link;
import io.twotier.platform.wire.Links;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/**
 * How a page of a list is asked for: parameter names and operations in any case, an empty value as if it were not there.
 *
 * @param size         as asked for, 0 for as many as there may be
 * @param continuation of the page before, or null for the first
 */
public record PageQuery(int size, String continuation, MultivaluedMap<String, String> parameters) {

    private static final String TOKEN = "MS-ContinuationToken";
    private static final int LARGEST = 500;

    public static PageQuery of(MultivaluedMap<String, String> parameters, String tokenHeader) {
        String seek = first(parameters, "seekOperation");
        String token = tokenHeader == null ? first(parameters, TOKEN) : tokenHeader;
        return new PageQuery(size(first(parameters, "size")), continuation(seek == null ? "first" : seek.toLowerCase(Locale.ROOT), token), parameters);
    }

    /** How many rows the page may have. */
    public int most() {
        return size == 0 ? LARGEST : Math.min(size, LARGEST);
    }

    /** The value of a parameter of the list itself, or null. */
    public String text(String name) {
        return first(parameters, name);
    }

    /** @param list the path with the parameters of the list itself, without {@code /v1} */
    public <T, V> Collection<V> answer(String list, Page<T> page, Function<? super T, ? extends V> view) {
        return answer(list, page, view, Attributes.of("Collection"));
    }

    /** @param attributes of a list that is a version of something, see {@link #answer(String, Page, Function)} */
    public <T, V> Collection<V> answer(String list, Page<T> page, Function<? super T, ? extends V> view, Attributes attributes) {
        String uri = size == 0 ? list : with(list, "size=" + size);
        Link next = page.continuation() == null ? null
                : new Link(with(uri, "seekOperation=Next"), "GET", List.of(new Link.Header(TOKEN, page.continuation())));
        List<V> items = page.rows().stream().<V>map(view).toList();
        return new Collection<>(items.size(), items, new Links(Link.get(uri), next, null), page.continuation(), attributes);
    }

    private static String with(String uri, String parameter) {
        return uri + (uri.contains("?") ? "&" : "?") + parameter;
    }

    private static String continuation(String seek, String token) {
        return switch (seek) {
            case "first" -> null;
            case "next" -> {
                if (token == null || token.isBlank()) {
                    throw PageRejection.BAD_PAGE.refuse("seekOperation=Next needs the header " + TOKEN);
                }
                yield token;
            }
            default -> throw PageRejection.BAD_PAGE.refuse("seekOperation is First or Next");
        };
    }

    private static int size(String text) {
        try {
            int size = text == null ? 0 : Integer.parseInt(text.trim());
            if (size < 0) {
                throw PageRejection.BAD_PAGE.refuse("size is negative");
            }
            return size;
        } catch (NumberFormatException e) {
            throw PageRejection.BAD_PAGE.refuse("size is not a number");
        }
    }

    private static String first(MultivaluedMap<String, String> parameters, String name) {
        return parameters.entrySet().stream().filter(p -> p.getKey().equalsIgnoreCase(name)).map(p -> p.getValue().get(0))
                .filter(value -> !value.isBlank()).findFirst().orElse(null);
    }
}
