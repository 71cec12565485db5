package io.twotier.platform.audit;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;

/**
 * The tables of a service whose rows are evidence: written once by a command or for an event, each vouched for by an audit row of the same
 * transaction, and never changed. Declared in the service's {@code application.properties}, where the service and the command that verifies it
 * both find them.
 */
record EvidenceTables(List<String> names) {

    private static final String DECLARED = "twotier.evidence.tables";

    EvidenceTables {
        names.forEach(name -> {
            if (!name.matches("[a-z][a-z_]*")) {
                throw new IllegalArgumentException(DECLARED + " names no table: " + name);
            }
        });
    }

    /** Those of the service on the class path; none when it declares none. */
    static EvidenceTables declared() {
        Properties properties = new Properties();
        try (InputStream file = Thread.currentThread().getContextClassLoader().getResourceAsStream("application.properties")) {
            if (file != null) {
                properties.load(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return parse(properties.getProperty(DECLARED, ""));
    }

    static EvidenceTables parse(String commaSeparated) {
        return new EvidenceTables(Arrays.stream(commaSeparated.split(",")).map(String::trim).filter(name -> !name.isEmpty()).toList());
    }
}
