package io.twotier.local.scenario;

import io.twotier.local.story.Report;
import java.io.PrintStream;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Which scenario reached which states, and which states were reached by whom. */
public record Findings(Book book, List<Performance> performances) {

    /** Whether every scenario was as told. */
    public boolean held() {
        return performances.stream().allMatch(Performance::held);
    }

    /** Whether between them they reached every state that can be seen. */
    public boolean whole() {
        return missing().isEmpty();
    }

    public Set<String> reached() {
        return performances.stream().flatMap(one -> one.reached().stream()).collect(Collectors.toSet());
    }

    /** The states that can be seen, and were not. */
    public List<String> missing() {
        return book.toBeReached().stream().filter(state -> !reached().contains(state)).toList();
    }

    public void print(PrintStream out) {
        Report report = new Report(out);
        performances.stream().filter(one -> !one.held()).forEach(one -> report.print(one.outcome().stage()));
        performances.forEach(one -> out.printf("%s %-32s %6.1f s  %s%n", one.held() ? "✓" : "✗", one.name(), one.outcome().millis() / 1000.0, String.join(", ", one.reached())));
        book.states().machines().keySet().stream().filter(machine -> book.states().of(machine).anyMatch(reached()::contains)).forEach(machine -> {
            out.printf("%n%s%n", machine);
            book.states().of(machine).forEach(state -> out.printf("  %-24s %s%n", state.substring(machine.length() + 1), by(state)));
        });
        performances.stream().filter(one -> one.outcome().stopped() != null).forEach(one -> out.printf("%n%s stopped: %s%n", one.name(), one.outcome().stopped()));
        int all = book.toBeReached().size();
        out.println();
        book.unseen().forEach((state, reason) -> out.printf("No client can see %s. %s%n", state, reason));
        out.printf("%d of %d states that can be seen, %d of %d scenarios as told%n", all - missing().size(), all,
                performances.stream().filter(Performance::held).count(), performances.size());
    }

    private String by(String state) {
        List<String> names = performances.stream().filter(one -> one.reached().contains(state)).map(Performance::name).toList();
        return names.isEmpty() ? "-" : String.join(", ", names);
    }
}
