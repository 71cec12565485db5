package io.twotier.acceptance.conformance;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Operation × point, and operation × client, as a page of Markdown. */
record Table(List<Row> rows, List<Client> clients) {

    private static final int POINTS = 21;

    private List<Integer> columns() {
        return Stream.concat(IntStream.rangeClosed(1, POINTS).boxed(), clients.stream().map(client -> -client.number())).toList();
    }

    String markdown() {
        StringBuilder page = new StringBuilder("# Wire conformance\n\nOperations by the points of wire compatibility (1–21) and by client (C1–C10): ✓ holds, ✗ does not, – has nothing to do with it.\n\n");
        page.append("| operation | ").append(columns().stream().map(Table::title).collect(Collectors.joining(" | "))).append(" |\n|---")
                .append("|---".repeat(columns().size())).append("|\n");
        for (Row row : rows) {
            page.append("| ").append(row.operation().name()).append(" | ")
                    .append(columns().stream().map(row::sign).collect(Collectors.joining(" | "))).append(" |\n");
        }
        page.append('\n').append(totals()).append("\n\n");
        clients.forEach(client -> page.append("- C").append(client.number()).append(": ").append(client.name()).append('\n'));
        rows.stream().filter(row -> row.operation().absent() != null)
                .forEach(row -> page.append("- ").append(row.operation().name()).append(" is absent: ").append(row.operation().absent()).append('\n'));
        return page.toString();
    }

    String totals() {
        return "%d operations, %d absent; %d cells hold, %d do not, %d have nothing to do with it.".formatted(rows.size(),
                rows.stream().filter(row -> row.operation().absent() != null).count(), count("✓"), count("✗"), count("–"));
    }

    private long count(String sign) {
        return rows.stream().flatMap(row -> columns().stream().map(row::sign)).filter(sign::equals).count();
    }

    static String title(int column) {
        return column < 0 ? "C" + -column : Integer.toString(column);
    }
}
