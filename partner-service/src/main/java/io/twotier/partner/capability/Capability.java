package io.twotier.partner.capability;

import io.twotier.platform.command.Cure;
import java.util.List;

/** An operation, and everything that keeps the caller from it now; nothing when it may be called. @param variant as in {@link Ability} */
public record Capability(String operation, String variant, List<Blocker> blockers) {

    /** @param rule the rule that refuses, or null for a role or kind of token */
    public record Blocker(String rule, int code, String description, Cure cure) {
    }

    public boolean allowed() {
        return blockers.isEmpty();
    }
}
