package io.twotier.platform.command;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** A refused operation: thrown once where the "no" is found, mapped once to the error body. Nothing was changed. */
public class Refused extends RuntimeException {

    private final transient Rejection rejection;
    private final transient List<Violation> violations;
    private final transient List<Object> args;
    private transient List<Check> checks;
    private Integer retryAfterSeconds;

    Refused(Rejection rejection, Object... args) {
        this(rejection, List.of(), List.of(), args);
    }

    private Refused(Rejection rejection, List<Violation> violations, List<Check> checks, Object... args) {
        super(rejection.describe(args), null, false, false);
        this.rejection = rejection;
        this.violations = violations;
        this.checks = checks;
        this.args = Arrays.asList(args);
    }

    /** Refused for the fields named in {@code violations}. */
    public static Refused because(Rejection rejection, List<Violation> violations) {
        return new Refused(rejection, violations, List.of(), violations.stream().map(v -> v.field() + " " + v.message()).reduce((a, b) -> a + "; " + b).orElse(""));
    }

    /** Refused by the first failed check; all that were looked at come along. */
    static Refused by(Check failed, List<Check> all) {
        return new Refused(failed.rejection(), List.of(), all, failed.args().toArray());
    }

    /** A "no" that was found after the checks were passed is one more of them, or it could not be explained. @param looked those before it */
    Refused after(List<Check> looked) {
        if (checks.isEmpty()) {
            checks = Stream.concat(looked.stream(), Stream.of(Check.that(false, rejection, args.toArray()))).toList();
        }
        return this;
    }

    /** @param seconds when trying again makes sense; sent as Retry-After */
    public Refused retryAfter(int seconds) {
        retryAfterSeconds = seconds;
        return this;
    }

    public Rejection rejection() {
        return rejection;
    }

    public List<Violation> violations() {
        return violations;
    }

    public List<Check> checks() {
        return checks;
    }

    public Integer retryAfterSeconds() {
        return retryAfterSeconds;
    }
}
