package io.twotier.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HomeTest {

    @TempDir
    Path directory;

    private Home home;

    @BeforeEach
    void prepare() throws IOException {
        home = Home.at(directory);
    }

    @Test
    void aProcessIdThatNowBelongsToAStrangerIsNotTakenForOurs() throws IOException {
        home.remember("partner", ProcessHandle.current().pid());
        assertEquals(List.of("partner"), home.rememberedParts());
        assertTrue(home.remembered("partner").isEmpty());
    }

    @Test
    void aProcessWithOurMarkIsFoundAgain() throws IOException {
        Process marked = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin/java").toString(), home.mark("partner"),
                "-cp", System.getProperty("java.class.path"), Sleeper.class.getName()).start();
        try {
            assertEquals('!', marked.getInputStream().read());
            home.remember("partner", marked.pid());
            assertEquals(marked.pid(), home.remembered("partner").orElseThrow().pid());
        } finally {
            marked.destroyForcibly();
        }
    }

    @Test
    void onlyOneLauncherAtATimeHoldsAHome() throws IOException {
        Home other = Home.at(directory);
        assertTrue(home.lock());
        assertFalse(other.lock());
        home.unlock();
        assertTrue(other.lock());
        other.unlock();
    }

    @Test
    void resettingDeletesWhatBelongsToTheSuiteOnly() throws IOException {
        Secrets.in(directory).get("token");
        Path tool = Files.writeString(Files.createDirectories(directory.resolve("tools")).resolve("kept"), "x");
        Files.writeString(home.data("postgres"), "x");
        home.delete();
        assertTrue(Files.exists(tool));
        assertFalse(Files.exists(home.data("postgres")));
        assertFalse(Files.exists(directory.resolve("secrets.properties")));
    }

    @Test
    void secretsAreKeptDifferentAndReadableByTheirOwnerOnly() throws IOException {
        String token = Secrets.in(directory).get("token");
        assertEquals(token, Secrets.in(directory).get("token"));
        assertNotEquals(token, Secrets.in(directory).get("app-client"));
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(directory.resolve("secrets.properties"))));
    }

    /** A program that says it is there and waits to be ended. */
    static final class Sleeper {

        public static void main(String[] arguments) throws InterruptedException {
            System.out.print('!');
            System.out.flush();
            Thread.currentThread().join();
        }
    }
}
