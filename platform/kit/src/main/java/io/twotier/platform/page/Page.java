package io.twotier.platform.page;

import java.util.List;
import java.util.function.Function;

/** Some rows of a list, in its order. @param continuation to ask for the next page with; null on the last one */
public record Page<T>(List<T> rows, String continuation) {

    public <U> Page<U> map(Function<? super T, ? extends U> change) {
        return with(rows.stream().<U>map(change).toList());
    }

    /** @param others one for each row, in the same order */
    public <U> Page<U> with(List<U> others) {
        return new Page<>(others, continuation);
    }
}
