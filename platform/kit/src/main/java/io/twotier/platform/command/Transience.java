package io.twotier.platform.command;

import jakarta.persistence.LockTimeoutException;
import jakarta.persistence.OptimisticLockException;
import jakarta.transaction.RollbackException;
import java.sql.SQLException;
import java.util.stream.Stream;

/** Tells failures that pass by themselves (a database that is away or full, two at once) from those that will come again. */
public final class Transience {

    private Transience() {
    }

    public static boolean isIn(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof OptimisticLockException || cause instanceof LockTimeoutException
                    || cause instanceof SQLException sql && passes(sql.getSQLState()) || cause instanceof RollbackException commit && isInWhatWasSaidOf(commit)) {
                return true;
            }
        }
        return false;
    }

    /** Whether it was the commit that failed: then nobody here knows whether the work was done. */
    static boolean isOfCommit(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause).anyMatch(RollbackException.class::isInstance);
    }

    /** What the database said of a commit is not the cause of the transaction manager's exception, but suppressed in it. */
    private static boolean isInWhatWasSaidOf(RollbackException commit) {
        return Stream.of(commit.getSuppressed()).anyMatch(Transience::isIn);
    }

    /** SQL state classes: 08 connection, 40 rollback, 53 resources, 55P03 lock, 57 operator; no state at all is the pool's own time-out. */
    private static boolean passes(String state) {
        return state == null || state.startsWith("08") || state.startsWith("40") || state.startsWith("53") || state.equals("55P03")
                || state.startsWith("57");
    }
}
