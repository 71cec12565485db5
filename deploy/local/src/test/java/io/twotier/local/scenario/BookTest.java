package io.twotier.local.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The book as it stands in the repository, read and not played. */
class BookTest {

    private static final Path ROOT = Path.of("../..");

    @Test
    void everyStateOfEveryServiceIsReachedBySomeScenarioAndNoScenarioTellsOfAStateThereIsNot() throws IOException {
        assertEquals(List.of(), Book.of(ROOT).offences());
    }

    @Test
    void allFiveServicesListTheirStates() throws IOException {
        assertEquals(List.of("agreement", "customer", "partner", "subscription", "transfer"),
                States.of(ROOT).machines().keySet().stream().map(machine -> machine.substring(0, machine.indexOf('.'))).distinct().toList());
    }

    @Test
    void aNewStateWithoutAScenarioIsAnOffence() throws IOException {
        Book book = Book.of(ROOT);
        Map<String, List<String>> machines = new LinkedHashMap<>(book.states().machines());
        machines.computeIfPresent("partner.enrollment", (name, states) -> Stream.concat(states.stream(), Stream.of("forgotten")).toList());
        assertEquals(List.of("no scenario reaches partner.enrollment.forgotten"), new Book(new States(machines), book.scenarios(), book.unseen()).offences());
    }

    @Test
    void aScenarioThatTellsOfNoStateOrShowsNothingOrRepeatsAWriteIsAnOffence() throws IOException {
        Book book = Book.of(ROOT);
        Act unknown = new Act("partner", "", "GET /v1/x", null, null, 200, Map.of("a", TextNode.valueOf("b")), null, List.of("partner.enrollment.lost"), null, false);
        Act blind = new Act("partner", "", "GET /v1/x", null, null, 200, null, null, List.of("partner.enrollment.active"), null, false);
        Act again = new Act("partner", "", "POST /v1/x", null, null, 200, null, null, null, "PT1S", false);
        List<Scenario> scenarios = new ArrayList<>(book.scenarios());
        scenarios.add(new Scenario("odd", "", Map.of(), List.of(unknown, blind, again)));
        assertEquals(List.of("odd reaches partner.enrollment.lost, which is no state", "odd claims [partner.enrollment.active] and shows nothing", "odd would repeat POST /v1/x"),
                new Book(book.states(), scenarios, book.unseen()).offences());
    }

    @Test
    void aStateThatAScenarioReachesCannotBeSaidToBeUnseen() throws IOException {
        Book book = Book.of(ROOT);
        List<String> offences = new Book(book.states(), book.scenarios(), Map.of("partner.enrollment.recalled", "")).offences();
        assertTrue(offences.contains("enrolment-recalled reaches partner.enrollment.recalled, which is said to be unseen"), offences.toString());
        assertTrue(offences.contains("no scenario reaches subscription.order.pending"), offences.toString());
    }
}
