package io.twotier.transfer.counterpart;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Duration;
import java.time.Instant;

/** What a scripted partner does with what it is asked in one form of transfer. @param afterSeconds how long after it was asked */
@Embeddable
public record Part(@Enumerated(EnumType.STRING) Answer answer, Long afterSeconds) {

    public static Part of(Answer answer, Duration after) {
        return new Part(answer, after.toSeconds());
    }

    /** What it does by now with what it was asked then. */
    Answer answerTo(Instant asked, Instant now) {
        return now.isBefore(asked.plusSeconds(afterSeconds)) ? Answer.NEVER : answer;
    }

    public Duration after() {
        return Duration.ofSeconds(afterSeconds);
    }
}
