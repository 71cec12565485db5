package io.twotier.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.twotier.local.Suite;
import io.twotier.local.story.Outcome;
import io.twotier.local.story.Step;
import io.twotier.local.story.Story;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;

/** The story of the main job, played once; every expectation of every step is a test. */
@ExtendWith(RunningSuite.class)
class StoryIT {

    private static Outcome outcome;

    @BeforeAll
    static void play(Suite suite) {
        outcome = Story.play(suite);
    }

    @Test
    void itIsPlayedToItsEnd() {
        assertNull(outcome.stopped());
        assertEquals(List.of("1.", "2.", "3.", "4.", "5.", "6.", "7.", "8.", "9.", "Mails", "Audit"),
                outcome.stage().chapters().keySet().stream().map(title -> title.split(" ")[0]).toList());
        assertEquals(0, outcome.failed(), outcome.verdict());
    }

    @TestFactory
    @Tag("R1")
    @Tag("R10")
    @Tag("R11")
    Stream<DynamicTest> aProviderAndADirectBillPartnerAreRegisteredAndSign() {
        return expectations("1.", 11);
    }

    @TestFactory
    @Tag("R74")
    @Tag("R76")
    @Tag("R84")
    @Tag("R152")
    @Tag("R154")
    Stream<DynamicTest> theDirectBillPartnersCustomerAcceptsAndIsSoldTo() {
        return expectations("2.", 20);
    }

    @TestFactory
    @Tag("R88")
    @Tag("R90")
    @Tag("R91")
    @Tag("R92")
    @Tag("R93")
    @Tag("R99")
    @Tag("R100")
    @Tag("R101")
    @Tag("R103")
    @Tag("R106")
    @Tag("R176")
    @Tag("R177")
    Stream<DynamicTest> thePartnerEnrolsAsIndirectReseller() {
        return expectations("3.", 22);
    }

    @TestFactory
    @Tag("R34")
    @Tag("R38")
    @Tag("R39")
    @Tag("R40")
    @Tag("R110")
    @Tag("R111")
    Stream<DynamicTest> theProviderRequestsAPartnershipAndTheResellerAccepts() {
        return expectations("4.", 15);
    }

    @TestFactory
    @Tag("R135")
    @Tag("R140")
    @Tag("R142")
    @Tag("R143")
    @Tag("R145")
    @Tag("R146")
    @Tag("R149")
    Stream<DynamicTest> theCustomersRelationshipIsExtendedToTheProvider() {
        return expectations("5.", 19);
    }

    @TestFactory
    @Tag("R172")
    @Tag("R174")
    Stream<DynamicTest> whatCanBeMovedIsToldWithReasons() {
        return expectations("6.", 5);
    }

    @TestFactory
    @Tag("R164")
    @Tag("R171")
    @Tag("R172")
    @Tag("R173")
    Stream<DynamicTest> theTransferIsCreatedAndFrozen() {
        return expectations("7.", 13);
    }

    @TestFactory
    @Tag("R157")
    @Tag("R159")
    @Tag("R167")
    @Tag("R168")
    @Tag("R169")
    @Tag("R170")
    @Tag("R173")
    Stream<DynamicTest> theProviderAcceptsAndTheSubscriptionsAreIts() {
        return expectations("8.", 20);
    }

    @TestFactory
    @Tag("R166")
    @Tag("R167")
    @Tag("R168")
    Stream<DynamicTest> theProviderAsksForWhatCouldNotBeMovedSoAndGetsIt() {
        return expectations("9.", 12);
    }

    @TestFactory
    @Tag("R36")
    @Tag("R75")
    @Tag("R96")
    @Tag("R165")
    @Tag("R178")
    Stream<DynamicTest> twoMailsAreSentAndNotOneMore() {
        return expectations("Mails", 3);
    }

    @TestFactory
    @Tag("R76")
    Stream<DynamicTest> eachPartnersAuditTrailHasExactlyWhatItTookPartIn() {
        return expectations("Audit", 7);
    }

    /** @param atLeast so that a chapter that lost its expectations does not pass */
    private static Stream<DynamicTest> expectations(String chapter, int atLeast) {
        List<Step> steps = outcome.stage().chapters().entrySet().stream().filter(one -> one.getKey().startsWith(chapter))
                .flatMap(one -> one.getValue().stream()).toList();
        long facts = steps.stream().mapToLong(step -> step.facts().size()).sum();
        return Stream.concat(
                Stream.of(dynamicTest("the chapter was played", () -> assertTrue(facts >= atLeast, facts + " expectations; " + outcome.stopped()))),
                steps.stream().flatMap(step -> step.facts().stream().map(fact -> dynamicTest(step.who() + ": " + step.what() + ": " + fact,
                        () -> assertTrue(fact.held(), fact.seen())))));
    }
}
