package io.twotier.platform.page;

import io.twotier.platform.Ids;
import io.twotier.platform.command.Refused;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/** Makes pages of rows that are read in the order of an id: what is added or removed meanwhile neither repeats nor skips anything else. */
@ApplicationScoped
public class Pages {

    /** Behind every id, as {@link Ids#NOTHING} is before every one. */
    public static final UUID LAST = new UUID(-1, -1);

    private final Continuations continuations;

    Pages(Continuations continuations) {
        this.continuations = continuations;
    }

    /** Rows beyond a position: an id that is given already. @param most how many at most */
    @FunctionalInterface
    public interface Rows<T> {

        List<T> beyond(UUID position, int most);
    }

    /**
     * Lowest id first.
     *
     * @param list names tenant, filter and order: a token goes on with no other list
     * @throws Refused 400 when the token is altered or belongs to another list
     */
    public <T> Page<T> ascending(String list, PageQuery asked, Function<? super T, UUID> id, Rows<T> rows) {
        return page(list, asked, Ids.NOTHING, id, rows);
    }

    /** Highest id first, see {@link #ascending}; ids are made in the order of time, so this is newest first. */
    public <T> Page<T> descending(String list, PageQuery asked, Function<? super T, UUID> id, Rows<T> rows) {
        return page(list, asked, LAST, id, rows);
    }

    private <T> Page<T> page(String list, PageQuery asked, UUID start, Function<? super T, UUID> id, Rows<T> rows) {
        UUID position = asked.continuation() == null ? start : Ids.lenient(continuations.open(list, asked.continuation()).get(0));
        List<T> found = rows.beyond(position, asked.most() + 1);
        if (found.size() <= asked.most()) {
            return new Page<>(found, null);
        }
        return new Page<>(found.subList(0, asked.most()), continuations.seal(list, id.apply(found.get(asked.most() - 1)).toString()));
    }
}
