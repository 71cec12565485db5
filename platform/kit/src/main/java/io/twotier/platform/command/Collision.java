package io.twotier.platform.command;

import jakarta.persistence.OptimisticLockException;
import java.sql.SQLException;
import java.util.Set;

/** Two at once: a lost race that the same command may win, or be properly refused in, when it is run again. */
final class Collision {

    private static final Set<String> STATES = Set.of("23505", "40001", "40P01");

    private Collision() {
    }

    static boolean isIn(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof OptimisticLockException || cause instanceof org.hibernate.StaleStateException
                    || cause instanceof SQLException sql && sql.getSQLState() != null && STATES.contains(sql.getSQLState())) {
                return true;
            }
        }
        return false;
    }
}
