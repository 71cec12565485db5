package io.twotier.transfer.offboarding;

/** Why an off-boarding does not go on by itself. */
public record OffboardingTrouble(int code, String rule, String description) {
}
