package io.twotier.transfer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import io.twotier.transfer.ProcessModel.Guard;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * F7: whatever is lost, repeated, overtaken or late, nobody owns a subscription twice, nobody loses one, and no transfer is stuck.
 * {@code -Dtwotier.test.schedules=100000} for the long form; {@code -Dtwotier.test.seed=…} plays one schedule again and tells its steps.
 */
class ProcessModelTest {

    private static final Set<Guard> ALL_ON = EnumSet.noneOf(Guard.class);
    private static final long SCHEDULES = Long.getLong("twotier.test.schedules", 25_000);
    private static final int ENOUGH = 5_000;

    @Test
    void everyScheduleKeepsTheInvariants() {
        Long seed = Long.getLong("twotier.test.seed");
        long failed = (seed == null ? LongStream.range(0, SCHEDULES) : LongStream.of(seed)).filter(one -> ProcessSchedule.play(one, ALL_ON, null) != null)
                .findFirst().orElse(-1);
        if (failed >= 0 || seed != null) {
            List<String> steps = new ArrayList<>();
            String broken = ProcessSchedule.play(seed == null ? failed : seed, ALL_ON, steps::add);
            System.out.println(String.join(System.lineSeparator(), steps));
            if (broken != null) {
                fail("-Dtwotier.test.seed=" + failed + " breaks " + broken);
            }
        }
    }

    @Test
    void theSameSeedIsTheSameSchedule() {
        for (long seed = 0; seed < 50; seed++) {
            List<String> once = new ArrayList<>();
            List<String> again = new ArrayList<>();
            ProcessSchedule.play(seed, ALL_ON, once::add);
            ProcessSchedule.play(seed, ALL_ON, again::add);
            assertEquals(once, again);
        }
    }

    @Test
    void everythingThatCanHappenHappensInTheSchedules() {
        Set<String> happened = new TreeSet<>();
        for (long seed = 0; seed < 500; seed++) {
            ProcessSchedule.play(seed, ALL_ON, step -> happened.add(step.replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "it").replaceAll("(lost|delivered[a-z, ]*): .*command=null.*", "$1: an answer")
                    .replaceAll("(lost|delivered[a-z, ]*): Message.*", "$1: a command")));
        }
        for (TransferStatus status : TransferStatus.values()) {
            assertTrue(status == TransferStatus.OPEN || happened.stream().anyMatch(step -> step.endsWith("now " + status)), status + " is never seen in " + happened);
        }
        assertTrue(happened.containsAll(Set.of("lost: a command", "lost: an answer", "delivered, and will be again: a command", "delivered, and will be again: an answer",
                "the operator retries it, now IN_PROGRESS", "the operator gives up it, now FAILED", "the operator gives up it, now PART",
                "the end begins, silent: MOVER", "the end begins, silent: REPORTS", "what was lost is not found")), happened.toString());
    }

    /** Each guard is needed: without it a schedule is found that breaks what it is there for. */
    @ParameterizedTest
    @CsvSource({"ANSWERED_ONCE,I6", "RECEIVED_ONCE,I5", "OWNER_CHECKED,I2", "WHOLE_OR_NOT_AT_ALL,I6", "ONE_OPEN_TRANSFER,I2", "LOCKED_UNTIL_THE_END,I2",
        "LATE_REPORT_COUNTS,I6", "SWEPT,I3"})
    void withoutOneOfItsGuardsAScheduleIsBroken(Guard guard, String invariant) {
        Set<String> broken = new TreeSet<>();
        assertTrue(LongStream.range(0, ENOUGH).mapToObj(seed -> ProcessSchedule.play(seed, EnumSet.of(guard), null)).filter(one -> one != null)
                .peek(broken::add).anyMatch(one -> one.startsWith(invariant)), () -> guard + " breaks " + broken);
    }
}
