package io.twotier.platform.testkit;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * Ends the transactions of the service under test at a line of the test's choice, as the death of its process there would: the database
 * drops the connection, and whoever tries again dies there too. Closing heals the line. Only what satisfies the condition, written with
 * {@code new} and {@code old}, is cut.
 */
public final class Cut implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String STANDBYS = "synchronous_standby_names";
    private static final String DIES = "begin perform nextval('cut_deaths'), pg_terminate_backend(pg_backend_pid()); perform pg_sleep(60); return null; end";
    private static final String WAITS_FOR_A_STANDBY = "begin perform set_config('synchronous_commit', 'on', true); return null; end";

    private final Connection superuser;
    private final String table;
    private boolean waitsForAStandby;

    private Cut(String table, String does, String trigger) {
        this.table = table;
        String url = ConfigProvider.getConfig().getValue("quarkus.datasource.jdbc.url", String.class);
        try {
            superuser = DriverManager.getConnection(url, "postgres", SharedServers.PASSWORD);
            run("create sequence cut_deaths; grant usage on sequence cut_deaths to public");
            run("create function cut() returns trigger language plpgsql as $$ " + does + " $$");
            run(trigger);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Nobody survives the statement {@code what} (insert, update or delete) on {@code table}. */
    public static Cut at(String what, String table, String condition) {
        return new Cut(table, DIES, "create trigger cut before %s on %s for each row when (%s) execute function cut()".formatted(what, table, condition));
    }

    /** Nobody who wrote to {@code table} survives the commit: everything was done, and nothing is kept. */
    public static Cut atCommit(String table, String condition) {
        return new Cut(table, DIES, "create constraint trigger cut after insert or update on %s deferrable initially deferred for each row when (%s) execute function cut()"
                .formatted(table, condition));
    }

    /** Who wrote to {@code table} hears nothing of its commit, which is kept; see {@link #endWhoCommitted}. */
    public static Cut afterCommit(String table, String condition) {
        Cut cut = new Cut(table, WAITS_FOR_A_STANDBY, "create trigger cut after insert or update on %s for each row when (%s) execute function cut()"
                .formatted(table, condition));
        cut.waitsForAStandby = true;
        cut.standbys("set " + STANDBYS + " = 'nobody'", "nobody");
        return cut;
    }

    /** Waits until as many as {@code count} have died at the line; no rollback takes one back. */
    public void awaitDeaths(int count) {
        await("select is_called and last_value >= " + count + " from cut_deaths", "t");
    }

    /** How many have died at the line. */
    public int deaths() {
        return Integer.parseInt(ask("select case when is_called then last_value else 0 end from cut_deaths"));
    }

    /** Waits for one that has committed and waits for a standby there is not, and ends its connection. */
    public void endWhoCommitted() {
        await("select coalesce(bool_or(pg_terminate_backend(pid)), false) from pg_stat_activity where wait_event = 'SyncRep' and datname = current_database()", "t");
    }

    @Override
    public void close() {
        try (superuser) {
            run("drop trigger cut on " + table);
            run("drop function cut(); drop sequence cut_deaths");
            if (waitsForAStandby) {
                standbys("reset " + STANDBYS, "");
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The checkpoint is there because the process that makes it is the one that tells the others whether to wait for a standby. */
    private void standbys(String change, String wanted) {
        try {
            run("alter system " + change);
            run("select pg_reload_conf()");
            await("select current_setting('" + STANDBYS + "')", wanted);
            run("checkpoint");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void await(String question, String answer) {
        Instant end = Instant.now().plus(PATIENCE);
        while (!answer.equals(ask(question))) {
            if (Instant.now().isAfter(end)) {
                throw new AssertionError("Never answered " + answer + ": " + question);
            }
        }
    }

    private String ask(String question) {
        try (Statement statement = superuser.createStatement(); ResultSet row = statement.executeQuery(question)) {
            row.next();
            return row.getString(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void run(String command) throws SQLException {
        try (Statement statement = superuser.createStatement()) {
            statement.execute(command);
        }
    }
}
