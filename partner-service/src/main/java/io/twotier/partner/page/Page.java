package io.twotier.partner.page;

import java.util.List;
import java.util.function.Function;

/** Some rows of a list, in its order. @param continuation to ask for the next page with; null on the last one */
public record Page<T>(List<T> rows, String continuation) {

    /** @param found up to one row more than {@code most}, which tells whether there is a next page @param sealed the token of a row's position */
    public static <T> Page<T> of(List<T> found, int most, Function<? super T, String> sealed) {
        List<T> shown = found.subList(0, Math.min(most, found.size()));
        return new Page<>(shown, found.size() > most ? sealed.apply(shown.get(most - 1)) : null);
    }
}
