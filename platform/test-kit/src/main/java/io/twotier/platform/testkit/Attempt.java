package io.twotier.platform.testkit;

import java.util.List;
import java.util.function.Supplier;

/**
 * A write as a caller would make it, and what it comes to.
 *
 * @param operation method and path as the contract has them: {@code POST /v1/enrollments/{id}/recall}
 * @param status    of the real answer
 * @param checked   whether there are checks that can be explained
 * @param refused   the refusal, or null for a success
 * @param ready     prepares what the call needs; asked when it is the attempt's turn
 */
public record Attempt(String operation, int status, boolean checked, Refusal refused, Supplier<Call> ready) {

    /** @param rule or null when it has none */
    public record Refusal(int code, String rule) {
    }

    /** Who calls with what. @param ids for the places in the path, in their order @param body or null without one */
    public record Call(String token, List<Object> ids, Object body) {

        public Call sending(Object what) {
            return new Call(token, ids, what);
        }
    }

    /** Succeeds, and has checks that all pass. */
    public static Attempt succeeds(String operation, int status, Supplier<Call> ready) {
        return new Attempt(operation, status, true, null, ready);
    }

    /** Succeeds, and there is nothing that could be explained. */
    public static Attempt succeedsUnchecked(String operation, int status, Supplier<Call> ready) {
        return new Attempt(operation, status, false, null, ready);
    }

    public static Attempt refused(String operation, int status, int code, String rule, Supplier<Call> ready) {
        return new Attempt(operation, status, true, new Refusal(code, rule), ready);
    }

    public static Call by(String token, Object... ids) {
        return new Call(token, List.of(ids), null);
    }

    public boolean succeeds() {
        return refused == null;
    }

    @Override
    public String toString() {
        return operation + ": " + status + (succeeds() ? "" : " with code " + refused.code());
    }
}
