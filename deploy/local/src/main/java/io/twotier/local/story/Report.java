package io.twotier.local.story;

import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Tells a played story to a reader. */
public final class Report {

    private final PrintStream out;

    public Report(PrintStream out) {
        this.out = out;
    }

    public void print(Stage stage) {
        stage.chapters().forEach((title, steps) -> {
            out.printf("%n%s%n", title);
            steps.forEach(this::print);
        });
        out.println();
    }

    private void print(Step step) {
        out.printf("%n  %s%n    %s%n", step.who(), step.what());
        if (step.status() > 0) {
            out.printf("    → %d in %d ms: %s%n", step.status(), step.millis(), step.means());
        } else {
            out.printf("    → %s%n", step.means());
        }
        if (!step.events().isEmpty()) {
            out.printf("    events: %s%n", counted(step.events()));
        }
        for (Fact fact : step.facts()) {
            if (!fact.held()) {
                out.printf("    ✗ %s%n      but: %s%n", fact, fact.seen());
            } else if (!fact.rule().isEmpty()) {
                out.printf("    ✓ %s%n", fact);
            }
        }
    }

    /** In the order they came, those of one name together: {@code SubscriptionCreated × 3}. */
    private static String counted(List<String> events) {
        Map<String, Long> counts = events.stream().collect(Collectors.groupingBy(name -> name, LinkedHashMap::new, Collectors.counting()));
        return counts.entrySet().stream().map(one -> one.getKey() + (one.getValue() > 1 ? " × " + one.getValue() : "")).collect(Collectors.joining(", "));
    }
}
