package io.twotier.platform;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Connections beside the pool, for the threads that hold a lock or listen for as long as they live. */
@ApplicationScoped
public class OwnConnections {

    private static final int SECONDS = 5;
    private static final int SECONDS_AT_START = 60;

    private final String url;
    private final String user;
    private final String password;

    public OwnConnections(@ConfigProperty(name = "quarkus.datasource.jdbc.url") String url, @ConfigProperty(name = "quarkus.datasource.username") String user,
                   @ConfigProperty(name = "quarkus.datasource.password") String password) {
        this.url = url;
        this.user = user;
        this.password = password;
    }

    public Connection open(String name) throws SQLException {
        return open(name, SECONDS);
    }

    /** For what has to be done before a service listens: while everything starts at once, a database may take longer than anybody is let wait for it later. */
    public Connection openAtStart(String name) throws SQLException {
        return open(name, SECONDS_AT_START);
    }

    private Connection open(String name, int seconds) throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("user", user);
        properties.setProperty("password", password);
        properties.setProperty("ApplicationName", name);
        properties.setProperty("tcpKeepAlive", "true");
        properties.setProperty("connectTimeout", String.valueOf(seconds));
        return DriverManager.getConnection(url, properties);
    }
}
