package io.twotier.local;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

/** What Maven has fetched for the launcher, written down when the launcher was built. */
record Components(String keycloakVersion, Path keycloakZip) {

    static Components load() {
        Properties found = new Properties();
        try (InputStream in = Components.class.getResourceAsStream("/components.properties")) {
            found.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Path zip = Path.of(found.getProperty("keycloak.zip"));
        if (!Files.exists(zip)) {
            throw new LocalTrouble("Keycloak's distribution is no longer at " + zip + ": build again with 'mvn -DskipTests package'.");
        }
        return new Components(found.getProperty("keycloak.version"), zip);
    }
}
