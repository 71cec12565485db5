package io.twotier.subscription;

/** What a customer of the sandbox can have, as the public API has it. */
public final class SandboxLimits {

    public static final int SUBSCRIPTIONS = 5;
    public static final int LICENCES = 25;

    private SandboxLimits() {
    }

    public static boolean hold(String environment) {
        return "sandbox".equals(environment);
    }
}
