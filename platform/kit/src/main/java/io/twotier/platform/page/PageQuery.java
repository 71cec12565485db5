package io.twotier.platform.page;

import io.twotier.platform.command.PlatformRejection;
import io.twotier.platform.command.Refused;
import io.twotier.platform.wire.Attributes;
import io.twotier.platform.wire.Collection;
import io.twotier.platform.wire.Link;
import io.twotier.platform.wire.Links;
import io.twotier.platform.wire.Query;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/**
 * How a page of a list is asked for: {@code size}, {@code seekOperation} and the token of the page before, in the header or the query.
 *
 * @param size         as asked for, 0 for as many as there may be
 * @param continuation of the page before, or null for the first
 */
public record PageQuery(int size, String continuation) {

    private static final String TOKEN = "MS-ContinuationToken";
    private static final int LARGEST = 500;

    /** @throws Refused 400 */
    public static PageQuery of(UriInfo uri, HttpHeaders headers) {
        String header = headers.getHeaderString(TOKEN);
        String token = header == null || header.isBlank() ? Query.parameter(uri, TOKEN) : header;
        return new PageQuery(size(Query.parameter(uri, "size")), continuation(Query.parameter(uri, "seekOperation"), token));
    }

    /** The first page of the same size. */
    public PageQuery first() {
        return new PageQuery(size, null);
    }

    /** How many rows the page may have. */
    public int most() {
        return size == 0 ? LARGEST : Math.min(size, LARGEST);
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

    /** A token without an operation goes on; {@code First} begins again whatever token comes with it. */
    private static String continuation(String seek, String token) {
        switch (seek == null ? "" : seek.toLowerCase(Locale.ROOT)) {
            case "":
                return token;
            case "first":
                return null;
            case "next":
                if (token == null) {
                    throw PlatformRejection.INVALID.refuse("seekOperation=Next needs the header " + TOKEN);
                }
                return token;
            default:
                throw PlatformRejection.INVALID.refuse("seekOperation is First or Next");
        }
    }

    private static int size(String text) {
        try {
            int size = text == null ? 0 : Integer.parseInt(text);
            if (size >= 0) {
                return size;
            }
        } catch (NumberFormatException e) {
            // said below
        }
        throw PlatformRejection.INVALID.refuse("size is not a number of items");
    }
}
