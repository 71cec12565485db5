package io.twotier.acceptance.conformance;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What was found of one operation: for each point (1 to 21) and each client (-1 to -10) that has to do with it, what did not hold. */
final class Row {

    private final Operation operation;
    private final Map<Integer, List<String>> told = new TreeMap<>();

    Row(Operation operation) {
        this.operation = operation;
    }

    Operation operation() {
        return operation;
    }

    /** Some of what holds or does not; a cell is green when nothing of it failed. */
    void tell(int column, List<String> failures) {
        told.computeIfAbsent(column, none -> new ArrayList<>()).addAll(failures);
    }

    Map<Integer, List<String>> told() {
        return told;
    }

    /** The sign in the table: green, red, nothing to do with it, or not there yet. */
    String sign(int column) {
        if (operation.absent() != null) {
            return "absent";
        }
        List<String> failures = told.get(column);
        return failures == null ? "–" : failures.isEmpty() ? "✓" : "✗";
    }
}
