package io.twotier.subscription.onboarding;

/** The customer was refused by its owner: nothing exists, and its owner's "no" is the answer. */
public class PartRefused extends RuntimeException {

    private final transient PartAnswer answer;

    PartRefused(PartAnswer answer) {
        super("the customer was refused with " + answer.status(), null, false, false);
        this.answer = answer;
    }

    public PartAnswer answer() {
        return answer;
    }
}
