package io.twotier.platform.feed.eventlog;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** Who does more with what was entered: in the same transaction, and once that is committed. */
public interface Onward {

    void entered(Connection connection, List<Entered> entries) throws SQLException;

    /** Called after the commit, for the same entries; another replica may have been faster. */
    void committed(List<Entered> entries);
}
