package io.twotier.platform.audit;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
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

    /** Those of the service on the class path, wherever on it the file is that declares them; none when none does. */
    static EvidenceTables declared() {
        List<String> declared = new ArrayList<>();
        try {
            for (URL file : Collections.list(Thread.currentThread().getContextClassLoader().getResources("application.properties"))) {
                declared.add(declaredIn(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return parse(String.join(",", declared));
    }

    private static String declaredIn(URL file) throws IOException {
        Properties properties = new Properties();
        try (InputStream content = file.openStream()) {
            properties.load(content);
        }
        return properties.getProperty(DECLARED, "");
    }

    static EvidenceTables parse(String commaSeparated) {
        return new EvidenceTables(Arrays.stream(commaSeparated.split(",")).map(String::trim).filter(name -> !name.isEmpty()).distinct().toList());
    }
}
