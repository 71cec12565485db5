package io.twotier.transfer.counterpart;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** A partner of a simulation that answers by a script. */
@Entity
public class Counterpart {

    @Id
    private UUID partnerId;
    @Version
    private long version;
    private String environment;
    @Enumerated(EnumType.STRING)
    private Answer answer;
    private long afterSeconds;
    private Instant since;

    protected Counterpart() {
    }

    static Counterpart of(UUID partner, String environment) {
        Counterpart counterpart = new Counterpart();
        counterpart.partnerId = partner;
        counterpart.environment = environment;
        return counterpart;
    }

    Counterpart plays(Answer what, Duration after, Instant now) {
        answer = what;
        afterSeconds = after.toSeconds();
        since = now;
        return this;
    }

    /** What it does by now with what it was asked then. */
    Answer answerTo(Instant asked, Instant now) {
        return now.isBefore(asked.plusSeconds(afterSeconds)) ? Answer.NEVER : answer;
    }

    public UUID partnerId() {
        return partnerId;
    }

    public long version() {
        return version;
    }

    public Answer answer() {
        return answer;
    }

    public Duration after() {
        return Duration.ofSeconds(afterSeconds);
    }

    public Instant since() {
        return since;
    }
}
