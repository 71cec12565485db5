package io.twotier.local;

import io.twotier.platform.testkit.FreePorts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The port of every part, all on loopback. */
public final class Ports {

    private static final Map<String, Integer> DEFAULTS = ordered(
            "gateway", 8080, "partner", 8081, "customer", 8082, "agreement", 8083, "subscription", 8084, "transfer", 8085,
            "postgres", 15432, "kafka", 19092, "kafka-controller", 19093, "keycloak", 18080, "keycloak-health", 19000,
            "smtp", 11025, "mail", 18025, "feed", 8086);

    private final Map<String, Integer> ports;

    private Ports(Map<String, Integer> ports) {
        this.ports = ports;
    }

    public static Ports defaults() {
        return new Ports(new LinkedHashMap<>(DEFAULTS));
    }

    /** All parts in a row from {@code base}, the gateway first. */
    public static Ports from(int base) {
        Map<String, Integer> ports = new LinkedHashMap<>();
        DEFAULTS.keySet().forEach(name -> ports.put(name, base + ports.size()));
        return new Ports(ports);
    }

    /** Ports that are free now, for tests. */
    public static Ports free() {
        Map<String, Integer> ports = new LinkedHashMap<>();
        DEFAULTS.keySet().forEach(name -> ports.put(name, FreePorts.any()));
        return new Ports(ports);
    }

    public Ports with(String name, int port) {
        if (!DEFAULTS.containsKey(name)) {
            throw new LocalTrouble("There is no part '" + name + "' with a port; there are " + String.join(", ", DEFAULTS.keySet()) + ".");
        }
        Map<String, Integer> changed = new LinkedHashMap<>(ports);
        changed.put(name, port);
        return new Ports(changed);
    }

    public int of(String name) {
        return ports.get(name);
    }

    public String url(String name) {
        return "http://127.0.0.1:" + of(name);
    }

    /** Who makes the tokens. */
    String issuer() {
        return url("keycloak") + "/realms/twotier";
    }

    Map<String, Integer> all() {
        return ports;
    }

    /** Writes them down, for a later {@link #read}. */
    void write(Path file) throws IOException {
        Files.write(file, ports.entrySet().stream().map(port -> port.getKey() + "=" + port.getValue()).toList());
    }

    /** These ports, as changed by those in {@code file} if it is there. */
    Ports read(Path file) throws IOException {
        Ports read = this;
        for (String line : Files.exists(file) ? Files.readAllLines(file) : List.<String>of()) {
            read = read.with(line.substring(0, line.indexOf('=')), Integer.parseInt(line.substring(line.indexOf('=') + 1)));
        }
        return read;
    }

    /** Refuses with a sentence for each port that another program holds. */
    void requireFree() {
        List<String> taken = ports.entrySet().stream()
                .filter(port -> !FreePorts.free(port.getValue()))
                .map(port -> "Port " + port.getValue() + " for " + port.getKey() + " is taken by another program: give it another one with --port "
                        + port.getKey() + "=N, or move all ports with --port-base N.")
                .toList();
        if (!taken.isEmpty()) {
            throw new LocalTrouble(String.join(System.lineSeparator(), taken));
        }
    }

    private static Map<String, Integer> ordered(Object... namesAndPorts) {
        Map<String, Integer> ordered = new LinkedHashMap<>();
        for (int i = 0; i < namesAndPorts.length; i += 2) {
            ordered.put((String) namesAndPorts[i], (Integer) namesAndPorts[i + 1]);
        }
        return ordered;
    }
}
