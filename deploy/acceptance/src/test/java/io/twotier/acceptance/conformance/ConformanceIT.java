package io.twotier.acceptance.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.twotier.acceptance.RunningSuite;
import io.twotier.local.Suite;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntPredicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;

/** Every operation of the public API as every client that exists calls it: the table of operations by points and clients, all green. */
@ExtendWith(RunningSuite.class)
class ConformanceIT {

    private static final int AT_ONCE = 4;
    private static final String ONLY = System.getProperty("twotier.conformance", "");

    private static Table table;

    @BeforeAll
    static void tryAll(Suite suite) throws Exception {
        Scene scene = Scene.of(suite);
        Wire wire = new Wire(suite.baseUrl());
        List<Client> clients = Client.all();
        List<Replay> replays = Replay.all();
        ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
        try {
            List<Future<Row>> rows = Operation.all().stream().filter(operation -> operation.name().matches(".*(" + ONLY + ").*"))
                    .map(operation -> threads.submit(() -> Trial.of(operation, wire, scene, clients, replays))).toList();
            List<Row> told = new ArrayList<>();
            for (Future<Row> row : rows) {
                told.add(row.get());
            }
            table = new Table(told, clients);
        } finally {
            threads.shutdown();
        }
        System.out.println(table.markdown());
        Files.writeString(Files.createDirectories(Path.of(System.getProperty("twotier.root"), "deploy/acceptance/target")).resolve("conformance.md"), table.markdown());
    }

    @TestFactory
    Stream<DynamicTest> everyPointHoldsForEveryOperationItIsAbout() {
        return cells(column -> column > 0);
    }

    @TestFactory
    Stream<DynamicTest> everyClientIsServedAsItAsks() {
        return cells(column -> column < 0);
    }

    private static Stream<DynamicTest> cells(IntPredicate wanted) {
        return table.rows().stream().flatMap(row -> row.told().entrySet().stream().filter(cell -> wanted.test(cell.getKey())).map(cell ->
                dynamicTest(row.operation().name() + ", " + Table.title(cell.getKey()), () -> assertEquals(List.of(), cell.getValue()))));
    }
}
