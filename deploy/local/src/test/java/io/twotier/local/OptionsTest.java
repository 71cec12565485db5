package io.twotier.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OptionsTest {

    private static final Path ROOT = Path.of("/some/repository");

    @Test
    void withoutOptionsEverythingHasItsUsualPlaceAndPort() {
        Options options = Options.parse(ROOT);
        assertEquals(ROOT.resolve(".local"), options.home());
        assertEquals(ROOT.resolve(".local/tools"), options.tools());
        assertEquals(8080, options.ports().of("gateway"));
        assertEquals(15432, options.ports().of("postgres"));
        assertEquals(0, options.demos());
    }

    @Test
    void aBaseMovesAllPortsAndANamedPortWinsOverIt() {
        Ports ports = Options.parse(ROOT, "--port-base", "20000", "--port", "postgres=5433").ports();
        assertEquals(20000, ports.of("gateway"));
        assertEquals(20001, ports.of("partner"));
        assertEquals(20012, ports.of("mail"));
        assertEquals(5433, ports.of("postgres"));
    }

    @Test
    void homeToolsDemoAndJavaOptionsAreRead() {
        Options options = Options.parse(ROOT, "--home", "/elsewhere", "--demo", "--java", "-Xmx1g -XX:+UseG1GC");
        assertEquals(Path.of("/elsewhere"), options.home());
        assertEquals(ROOT.resolve(".local/tools"), options.tools());
        assertEquals(1, options.demos());
        assertEquals(List.of("-Xmx1g", "-XX:+UseG1GC"), options.java());
    }

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource(nullValues = "nothing", delimiter = '|', textBlock = """
            --port-base | nothing      | --port-base needs a value.
            --port-base | many         | --port-base needs a port number, not 'many'.
            --port-base | 70000        | --port-base needs a port number, not '70000'.
            --port      | kafka        | --port kafka needs a port number, not ''.
            --times     | 0            | --times needs how often, from 1 to 9999, not '0'.
            """)
    void aMistakeIsNamedInASentence(String option, String value, String sentence) {
        String[] arguments = value == null ? new String[] {option} : new String[] {option, value};
        assertEquals(sentence, assertThrows(LocalTrouble.class, () -> Options.parse(ROOT, arguments)).getMessage());
    }

    @Test
    void aTakenPortIsNamedWithTheOptionThatChangesIt() throws IOException {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Ports ports = Ports.free().with("kafka", other.getLocalPort());
            assertEquals("Port " + other.getLocalPort() + " for kafka is taken by another program: give it another one with --port kafka=N, "
                    + "or move all ports with --port-base N.", assertThrows(LocalTrouble.class, ports::requireFree).getMessage());
        }
    }
}
