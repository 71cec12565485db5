package io.twotier.local.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Every state of every state machine of the services, as their contracts list them. @param machines the states of each, by service.machine */
record States(Map<String, List<String>> machines) {

    private static final String SERVICE = "-service";

    /** @param root the repository */
    static States of(Path root) throws IOException {
        Map<String, Path> contracts = new TreeMap<>();
        try (DirectoryStream<Path> services = Files.newDirectoryStream(root, "*" + SERVICE)) {
            services.forEach(service -> contracts.put(service.getFileName().toString().replace(SERVICE, ""), service.resolve("contract/states.json")));
        }
        Map<String, List<String>> machines = new LinkedHashMap<>();
        for (Map.Entry<String, Path> contract : contracts.entrySet()) {
            JsonNode listed = new ObjectMapper().readTree(contract.getValue().toFile());
            listed.properties().forEach(machine -> machines.put(contract.getKey() + "." + machine.getKey(), names(machine.getValue())));
        }
        return new States(machines);
    }

    /** All of them, as service.machine.state. */
    List<String> all() {
        return machines.keySet().stream().flatMap(this::of).toList();
    }

    Stream<String> of(String machine) {
        return machines.get(machine).stream().map(state -> machine + "." + state);
    }

    private static List<String> names(JsonNode machine) {
        return StreamSupport.stream(((Iterable<String>) machine::fieldNames).spliterator(), false).toList();
    }
}
