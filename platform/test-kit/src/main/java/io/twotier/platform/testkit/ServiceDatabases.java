package io.twotier.platform.testkit;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/**
 * One database and two roles per service: {@code <svc>_owner} owns the schema and migrates, {@code <svc>_app} works with
 * the tables and may change none of them. Idempotent, so it also brings kept data up to date.
 */
final class ServiceDatabases {

    private final PostgresServer server;
    private final Passwords passwords;

    ServiceDatabases(PostgresServer server, Passwords passwords) {
        this.server = server;
        this.passwords = passwords;
    }

    void create(List<String> services) throws SQLException {
        try (Connection connection = server.superuser("postgres"); Statement sql = connection.createStatement()) {
            for (String service : services) {
                role(sql, service + "_owner", passwords.owner());
                role(sql, service + "_app", passwords.app());
                sql.execute("alter role " + service + "_app set lock_timeout = '5s'");
                if (!exists(sql, "pg_database where datname = '" + service + "'")) {
                    sql.execute("create database " + service + " owner " + service + "_owner");
                }
            }
        }
        for (String service : services) {
            grant(service);
        }
    }

    private void grant(String service) throws SQLException {
        String owner = service + "_owner";
        String app = service + "_app";
        try (Connection connection = server.superuser(service); Statement sql = connection.createStatement()) {
            sql.execute("revoke all on database " + service + " from public");
            sql.execute("grant connect on database " + service + " to " + app);
            sql.execute("alter schema public owner to " + owner);
            sql.execute("revoke all on schema public from public");
            sql.execute("grant usage on schema public to " + app);
            String byOwner = "alter default privileges for role " + owner + " in schema public grant ";
            sql.execute(byOwner + "select, insert, update, delete on tables to " + app);
            sql.execute(byOwner + "usage, select on sequences to " + app);
        }
    }

    private static void role(Statement sql, String name, String password) throws SQLException {
        String verb = exists(sql, "pg_roles where rolname = '" + name + "'") ? "alter" : "create";
        sql.execute(verb + " role " + name + " login password '" + password.replace("'", "''") + "'");
    }

    private static boolean exists(Statement sql, String what) throws SQLException {
        try (ResultSet found = sql.executeQuery("select 1 from " + what)) {
            return found.next();
        }
    }

    /** Passwords of the roles: the same for all services of one local server. */
    record Passwords(String owner, String app) {
    }
}
