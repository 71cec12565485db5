package io.twotier.local.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.twotier.local.LocalTrouble;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * All scenarios, and all states that they have to reach between them.
 *
 * @param unseen the states that no client can see, each with the reason
 */
public record Book(States states, List<Scenario> scenarios, Map<String, String> unseen) {

    /** Where the scenarios are, and below it the parts that several of them begin with. */
    private static final String FOLDER = "deploy/scenarios";
    private static final String PARTS = "parts";
    private static final String UNSEEN = "unseen.json";
    private static final String JSON = ".json";

    /** @param root the repository */
    public static Book of(Path root) throws IOException {
        Path folder = root.resolve(FOLDER);
        List<Scenario> scenarios = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(one -> one.toString().endsWith(JSON) && !one.endsWith(UNSEEN)).sorted().toList()) {
                scenarios.add(read(folder, file));
            }
        }
        Map<String, String> unseen = new TreeMap<>();
        new ObjectMapper().readTree(folder.resolve(UNSEEN).toFile()).properties().forEach(one -> unseen.put(one.getKey(), one.getValue().asText()));
        return new Book(States.of(root), scenarios, unseen);
    }

    /** Only these. @throws LocalTrouble when there is none of that name */
    Book only(List<String> names) {
        List<String> all = scenarios.stream().map(Scenario::name).toList();
        names.stream().filter(name -> !all.contains(name)).findFirst().ifPresent(name -> {
            throw new LocalTrouble("There is no scenario " + name + "; there are " + String.join(", ", all));
        });
        return names.isEmpty() ? this : new Book(states, scenarios.stream().filter(one -> names.contains(one.name())).toList(), unseen);
    }

    /** The states that clients can see. */
    public List<String> toBeReached() {
        return states.all().stream().filter(state -> !unseen.containsKey(state)).toList();
    }

    /** What keeps the book from being whole: states nobody tells of, tales of states there are not, and claims without anything to see. */
    public List<String> offences() {
        List<String> offences = new ArrayList<>();
        Set<String> untold = new HashSet<>(toBeReached());
        unseen.keySet().stream().filter(state -> !states.all().contains(state)).map(state -> state + " is unseen and no state").forEach(offences::add);
        for (Scenario scenario : scenarios) {
            untold.removeAll(scenario.reaches());
            scenario.reaches().stream().filter(state -> !states.all().contains(state)).map(state -> scenario.name() + " reaches " + state + ", which is no state").forEach(offences::add);
            scenario.reaches().stream().filter(unseen::containsKey).map(state -> scenario.name() + " reaches " + state + ", which is said to be unseen").forEach(offences::add);
            scenario.acts().stream().filter(act -> !act.reaches().isEmpty() && act.shows().isEmpty()).map(act -> scenario.name() + " claims " + act.reaches() + " and shows nothing")
                    .forEach(offences::add);
            scenario.acts().stream().filter(act -> act.within() != null && !act.reads()).map(act -> scenario.name() + " would repeat " + act.call()).forEach(offences::add);
        }
        untold.stream().sorted().map(state -> "no scenario reaches " + state).forEach(offences::add);
        return offences;
    }

    /** @param root the repository, where the parts are @param file a scenario, wherever it is */
    static Scenario one(Path root, Path file) throws IOException {
        return read(root.resolve(FOLDER), file);
    }

    private static Scenario read(Path folder, Path file) throws IOException {
        Map<String, Person> people = new HashMap<>();
        JsonNode written = new ObjectMapper().readTree(file.toFile());
        List<Act> acts = acts(folder, written, people);
        return new Scenario(file.getFileName().toString().replace(JSON, ""), written.path("title").asText(), people, acts);
    }

    private static List<Act> acts(Path folder, JsonNode written, Map<String, Person> people) throws IOException {
        ObjectMapper json = new ObjectMapper();
        for (Map.Entry<String, JsonNode> person : written.path("people").properties()) {
            people.put(person.getKey(), json.treeToValue(person.getValue(), Person.class));
        }
        List<Act> acts = new ArrayList<>();
        for (JsonNode step : written.path("steps")) {
            if (step.has("plays")) {
                acts(folder, json.readTree(part(folder, step)), people).forEach(act -> acts.add(act.toSetTheScene()));
            } else {
                acts.add(json.treeToValue(step, Act.class));
            }
        }
        return acts;
    }

    /** The text of a part with its own holes filled; the others are the scenario's. */
    private static String part(Path folder, JsonNode step) throws IOException {
        Path file = folder.resolve(PARTS).resolve(step.path("plays").asText() + JSON);
        if (!Files.exists(file)) {
            throw new LocalTrouble("There is no part " + file);
        }
        String text = Files.readString(file);
        for (Map.Entry<String, JsonNode> hole : step.path("with").properties()) {
            text = text.replace("${" + hole.getKey() + "}", hole.getValue().asText());
        }
        return text;
    }
}
