package io.twotier.acceptance.rules;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The rules with the services that enforce them, those still open, and the tests that carry their numbers, all read from the sources. */
final class RuleBook {

    /** Letters of the rule book and the modules they stand for. */
    private static final Map<String, String> MODULES = Map.of("P", "partner-service", "C", "customer-service", "S", "subscription-service",
            "T", "transfer-service", "A", "agreement-service");
    private static final String FLOWS = "deploy/acceptance";
    private static final Pattern TAG_OR_TEST = Pattern.compile("@Tag\\(\"(R\\d+)\"\\)|(?:void|Stream<DynamicTest>) (\\w+)\\(");

    private final Path root;
    private final Map<String, Set<String>> owners;
    private final Map<String, Set<String>> open;
    private final Map<String, Map<String, Set<String>>> tests = new TreeMap<>();

    RuleBook(Path root) {
        this.root = root;
        this.owners = parts("docs/rules.txt");
        this.open = parts("docs/rules-open.txt");
        Stream.concat(MODULES.values().stream(), Stream.of(FLOWS)).forEach(this::readTests);
    }

    /** Parts of rules that neither a test proves nor the open list names. */
    List<String> forgotten() {
        return everyPart((rule, part) -> !proved(rule, part) && !open.getOrDefault(rule, Set.of()).contains(part));
    }

    /** Parts of rules that a test proves although they are listed as open: the list must shrink. */
    List<String> closedButListed() {
        return everyPart((rule, part) -> proved(rule, part) && open.getOrDefault(rule, Set.of()).contains(part));
    }

    /** Numbers in tests or in the open list that the book does not have. */
    List<String> unknown() {
        return Stream.concat(tests.keySet().stream(), open.keySet().stream()).filter(rule -> !owners.containsKey(rule)).distinct().toList();
    }

    /** A table: rule, part, the tests that prove it. */
    String report() {
        StringBuilder table = new StringBuilder("| rule | part | proved by |\n|---|---|---|\n");
        owners.forEach((rule, parts) -> parts.forEach(part -> table.append("| ").append(rule).append(" | ").append(MODULES.get(part)).append(" | ")
                .append(proved(rule, part) ? String.join(", ", testsOf(rule, part)) : "open").append(" |\n")));
        return table.toString();
    }

    private boolean proved(String rule, String part) {
        return !testsOf(rule, part).isEmpty();
    }

    /** A rule of several services at once (R29, R30; R70 by record 16) is proved by a flow over all of them. */
    private Set<String> testsOf(String rule, String part) {
        Map<String, Set<String>> byModule = tests.getOrDefault(rule, Map.of());
        return byModule.getOrDefault(MODULES.get(part), Set.of("R29", "R30", "R70").contains(rule) ? byModule.getOrDefault(FLOWS, Set.of()) : Set.of());
    }

    private List<String> everyPart(java.util.function.BiPredicate<String, String> wanted) {
        List<String> found = new ArrayList<>();
        owners.forEach((rule, parts) -> parts.stream().filter(part -> wanted.test(rule, part)).forEach(part -> found.add(rule + " " + part)));
        return found;
    }

    private void readTests(String module) {
        try (Stream<Path> files = Files.walk(root.resolve(module).resolve("src/test"))) {
            files.filter(file -> file.toString().endsWith(".java")).forEach(file -> readTests(module, file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Tags belong to the test that follows them. */
    private void readTests(String module, Path file) {
        Set<String> tags = new TreeSet<>();
        for (Matcher found = TAG_OR_TEST.matcher(text(file)); found.find();) {
            if (found.group(1) != null) {
                tags.add(found.group(1));
            } else {
                tags.forEach(rule -> tests.computeIfAbsent(rule, r -> new TreeMap<>()).computeIfAbsent(module, m -> new TreeSet<>()).add(found.group(2)));
                tags.clear();
            }
        }
    }

    private Map<String, Set<String>> parts(String file) {
        return text(root.resolve(file)).lines().filter(line -> line.startsWith("R")).map(line -> line.split(" "))
                .collect(Collectors.toMap(cells -> cells[0], cells -> new TreeSet<>(Arrays.asList(cells).subList(1, cells.length)), (a, b) -> a, LinkedHashMap::new));
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
