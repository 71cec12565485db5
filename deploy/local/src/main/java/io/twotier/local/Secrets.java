package io.twotier.local;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Properties;

/** Passwords and keys of one suite, made once and kept beside its data, readable by its owner only. */
final class Secrets {

    private final Path file;
    private final Properties known = new Properties();

    private Secrets(Path file) {
        this.file = file;
    }

    static Secrets in(Path directory) throws IOException {
        Secrets secrets = new Secrets(directory.resolve("secrets.properties"));
        if (Files.exists(secrets.file)) {
            try (InputStream in = Files.newInputStream(secrets.file)) {
                secrets.known.load(in);
            }
        }
        return secrets;
    }

    /** The secret called {@code name}, made now if it is not there yet. */
    synchronized String get(String name) {
        if (!known.containsKey(name)) {
            byte[] random = new byte[32];
            new SecureRandom().nextBytes(random);
            known.setProperty(name, Base64.getUrlEncoder().withoutPadding().encodeToString(random));
            write();
        }
        return known.getProperty(name);
    }

    private void write() {
        try {
            if (!Files.exists(file)) {
                Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            }
            try (OutputStream out = Files.newOutputStream(file)) {
                known.store(out, "Of this machine's suite only; deleted by 'reset'");
            }
        } catch (IOException e) {
            throw new LocalTrouble("Cannot write " + file + ": " + e.getMessage(), e);
        }
    }
}
