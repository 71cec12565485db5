package io.twotier.subscription.onboarding;

/** The customer exists, and something that the order rests on does not: the order is not attempted. The progress tells what. */
public class PartMissing extends RuntimeException {

    PartMissing() {
        super("a part before the order is missing", null, false, false);
    }
}
