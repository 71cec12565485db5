package io.twotier.subscription.move.script.api;

import io.twotier.subscription.move.script.Silence;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;

/** How the move of subscriptions plays its part. @param groups what becomes of every group that is asked for in the simulation */
public record SilenceBody(@NotNull @Valid Groups groups) {

    /** The only thing to be scripted. */
    public enum Answer { NEVER }

    /** @param since told in answers */
    public record Groups(@NotNull Answer answer, Instant since) {
    }

    static SilenceBody of(Silence silence) {
        return new SilenceBody(new Groups(Answer.NEVER, silence.since()));
    }
}
