package io.twotier.partner.paging;

import io.twotier.platform.wire.Attributes;
import io.twotier.platform.wire.Collection;
import io.twotier.platform.wire.Continuations;
import io.twotier.platform.wire.Link;
import io.twotier.platform.wire.Links;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;

/** Makes pages of what a repository answers in the order of its key; what is added or removed meanwhile neither repeats nor skips anything else. */
@ApplicationScoped
public class Pages {

    private final Continuations continuations;

    Pages(Continuations continuations) {
        this.continuations = continuations;
    }

    /**
     * @param list names tenant, filter and order: a token goes on with no other list
     * @param uri  of the list with its filter, without size
     * @param rows the rows behind a key (null: from the first), as many as asked for
     * @param key  of a row, as {@code rows} takes it
     */
    public <T, V> Collection<V> page(String list, String uri, Asked asked, BiFunction<String, Integer, List<T>> rows, Function<T, String> key, Function<T, V> view) {
        int most = asked.size();
        String token = asked.continuation();
        List<T> found = rows.apply(token == null ? null : continuations.open(list, token).get(0), most + 1);
        List<T> shown = found.subList(0, Math.min(most, found.size()));
        String self = asked.sizeGiven() ? uri + (uri.contains("?") ? "&" : "?") + "size=" + most : uri;
        String following = found.size() > most ? continuations.seal(list, key.apply(shown.get(most - 1))) : null;
        Link next = following == null ? null
                : new Link(self + (self.contains("?") ? "&" : "?") + "seekOperation=Next", "GET", List.of(new Link.Header(Asked.TOKEN, following)));
        List<V> items = shown.stream().map(view).toList();
        return new Collection<>(items.size(), items, new Links(Link.get(self), next, null), following, Attributes.of("Collection"));
    }
}
