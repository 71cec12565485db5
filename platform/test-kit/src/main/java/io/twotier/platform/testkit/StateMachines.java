package io.twotier.platform.testkit;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;

/**
 * All state machines of the module the test runs in: its README draws them, and its {@code contract/states.json} lists them for whoever has to know each
 * state without reading the code. Both are what the enums say, and no machine is left out.
 */
public final class StateMachines {

    private static final Path LISTED = Path.of("contract/states.json");
    private static final Path GENERATED = Path.of("target/states.json");
    /** What the table of a state machine is asked by. */
    private static final Set<String> TABLES = Set.of("after", "mayBecome");

    private final List<String> diagrams = new ArrayList<>();
    private final Map<String, Map<String, Map<String, String>>> machines = new LinkedHashMap<>();
    private final Set<String> known = new HashSet<>();

    private StateMachines() {
    }

    public static StateMachines here() {
        return new StateMachines();
    }

    /** One that the README draws. */
    public <S extends Enum<S>, C extends Enum<C>> StateMachines with(String name, Class<S> states, Class<C> commands, BiFunction<S, C, Optional<S>> after) {
        diagrams.add(StateDiagram.of(states, commands, after));
        return listed(name, states, commands, after);
    }

    /** One that is listed and not drawn. */
    public <S extends Enum<S>, C extends Enum<C>> StateMachines listed(String name, Class<S> states, Class<C> commands, BiFunction<S, C, Optional<S>> after) {
        Map<String, Map<String, String>> machine = new LinkedHashMap<>();
        for (S state : states.getEnumConstants()) {
            Map<String, String> ways = machine.computeIfAbsent(lower(state), none -> new LinkedHashMap<>());
            Arrays.stream(commands.getEnumConstants()).forEach(command -> after.apply(state, command).ifPresent(next -> ways.put(lower(command), lower(next))));
        }
        machines.put(name, machine);
        known.add(states.getName());
        return this;
    }

    /** What is not drawn or not listed as it is in the code. */
    public List<String> offences() {
        List<String> offences = new ArrayList<>();
        String readme = read(Path.of("README.md"));
        diagrams.stream().filter(diagram -> !readme.contains(diagram)).map(diagram -> "the README lacks\n" + diagram).forEach(offences::add);
        String generated = json();
        write(generated);
        if (!generated.equals(read(LISTED))) {
            offences.add(LISTED + " is not what the code says; take over " + GENERATED.toAbsolutePath());
        }
        new ClassFileImporter().withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_JARS).importPath("target/classes").stream()
                .filter(one -> one.isEnum() && one.getMethods().stream().anyMatch(StateMachines::isTable) && !known.contains(one.getName()))
                .map(one -> one.getName() + " is a state machine and not listed").forEach(offences::add);
        return offences;
    }

    /** A line a state, so that a change is one line. */
    private String json() {
        return machines.entrySet().stream().map(machine -> "  \"" + machine.getKey() + "\": {\n" + machine.getValue().entrySet().stream()
                .map(state -> "    \"" + state.getKey() + "\": {" + state.getValue().entrySet().stream().map(way -> "\"" + way.getKey() + "\": \"" + way.getValue() + "\"")
                        .collect(Collectors.joining(", ")) + "}").collect(Collectors.joining(",\n")) + "\n  }").collect(Collectors.joining(",\n", "{\n", "\n}\n"));
    }

    private static boolean isTable(JavaMethod method) {
        return TABLES.contains(method.getName()) && !method.getModifiers().contains(JavaModifier.STATIC) && method.getRawParameterTypes().size() == 1
                && method.getRawParameterTypes().stream().allMatch(JavaClass::isEnum);
    }

    private static String read(Path file) {
        try {
            return Files.exists(file) ? Files.readString(file) : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(String generated) {
        try {
            Files.writeString(GENERATED, generated);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
