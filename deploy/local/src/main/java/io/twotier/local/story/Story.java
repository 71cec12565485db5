package io.twotier.local.story;

import io.twotier.local.LocalTrouble;
import io.twotier.local.Suite;
import java.io.PrintStream;
import java.util.List;
import java.util.stream.Stream;

/** The main job on a running suite: how a direct-bill partner becomes an indirect reseller and moves a customer to its provider. */
public final class Story {

    private static final List<Chapter> CHAPTERS = Stream.concat(chapters(new FirstCustomer()).stream(), Stream.of(new PartnerRequest())).toList();

    private Story() {
    }

    /** The main job, with its second chapter as given. */
    static List<Chapter> chapters(FirstCustomer firstCustomer) {
        return List.of(new Registration(), firstCustomer, new Enrolment(), new Partnership(), new Extension(), new Eligibility(), new TransferRequest(),
                new Acceptance());
    }

    /** Plays it once and tells every step. @return whether every expectation held */
    public static boolean run(Suite suite, PrintStream out) {
        out.println("The story: a direct-bill partner becomes an indirect reseller and moves a customer to its provider.");
        Outcome outcome = play(suite);
        new Report(out).print(outcome.stage());
        out.println(outcome.verdict());
        return outcome.held();
    }

    /** Plays it {@code times} in a row; tells one line a run, and the whole of a run that went wrong. */
    public static boolean run(Suite suite, PrintStream out, int times) {
        if (times == 1) {
            return run(suite, out);
        }
        long unexpected = 0;
        for (int time = 1; time <= times; time++) {
            Outcome outcome = play(suite);
            unexpected += outcome.failed();
            out.printf("Run %d of %d: %s%n", time, times, outcome.verdict());
            if (!outcome.held()) {
                new Report(out).print(outcome.stage());
            }
        }
        out.printf("%d runs in a row, unexpected answers: %d%n", times, unexpected);
        return unexpected == 0;
    }

    /** Plays it with a new cast. The calls follow each other without a pause; events and mails are looked at when the last one is answered. */
    public static Outcome play(Suite suite) {
        Stage stage = new Stage(suite);
        Cast cast = new Cast(suite);
        Outcome outcome = play(stage, cast, CHAPTERS);
        if (outcome.stopped() == null) {
            MailCheck.look(stage, cast);
            AuditCheck.look(stage, cast);
        }
        return outcome;
    }

    static Outcome play(Suite suite, List<Chapter> chapters) {
        return play(new Stage(suite), new Cast(suite), chapters);
    }

    /** Mails are not looked at: a part of the story may send others. */
    static Outcome play(Stage stage, Cast cast, List<Chapter> chapters) {
        String stopped = null;
        long began = System.nanoTime();
        try (EventWatch events = new EventWatch(stage.suite().kafka())) {
            try {
                for (Chapter chapter : chapters) {
                    stage.chapter(chapter.title());
                    chapter.play(stage, cast);
                }
            } catch (Unexpected | LocalTrouble e) {
                stopped = e.getMessage();
            } catch (RuntimeException e) {
                stopped = "an answer was not understood: " + e;
            }
            long millis = (System.nanoTime() - began) / 1_000_000;
            events.tell(stage.steps().toList());
            return new Outcome(stage, stopped, millis);
        }
    }
}
