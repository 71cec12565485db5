package io.twotier.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.twotier.local.Suite;
import io.twotier.local.scenario.Book;
import io.twotier.local.scenario.Findings;
import io.twotier.local.scenario.Reading;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;

/** The book of scenarios, played once from cover to cover. */
@ExtendWith(RunningSuite.class)
class ScenarioBookIT {

    private static Findings findings;

    @BeforeAll
    static void playItAll(Suite suite) throws IOException {
        findings = Reading.of(Book.of(Path.of(System.getProperty("twotier.root"))), suite);
        findings.print(System.out);
    }

    @TestFactory
    Stream<DynamicTest> everyScenarioIsAsTold() {
        return findings.performances().stream().map(one -> dynamicTest(one.name(), () -> {
            assertEquals(List.of(), one.outcome().facts().stream().filter(fact -> !fact.held()).toList(), one.outcome().stopped());
            assertTrue(one.held(), () -> one.name() + " saw only " + one.reached());
        }));
    }

    @Test
    void everyStateThatCanBeSeenIsReached() {
        assertEquals(List.of(), findings.missing());
    }
}
