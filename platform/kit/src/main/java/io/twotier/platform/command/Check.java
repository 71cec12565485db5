package io.twotier.platform.command;

import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * A business precondition as a value: whether it holds, what is said when it does not, and which facts of other services it looked at.
 * Checks read, effects write.
 */
public record Check(Rejection rejection, boolean passed, List<Object> args, Set<Source> sources) {

    public static Check that(boolean holds, Rejection otherwise, Object... args) {
        return new Check(otherwise, holds, Arrays.asList(args), Set.of());
    }

    /** @param facts what it was decided on; it is only refused when the replicas are known to have caught up with these */
    public Check reading(Source... facts) {
        return new Check(rejection, passed, args, Set.copyOf(List.of(facts)));
    }

    public String sentence() {
        return rejection.describe(args.toArray());
    }
}
