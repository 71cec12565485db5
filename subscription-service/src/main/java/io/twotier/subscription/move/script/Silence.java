package io.twotier.subscription.move.script;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** One simulation whose groups are not answered. */
@Entity
@Table(name = "move_silence")
public class Silence {

    @Id
    private String environment;
    private Instant since;

    protected Silence() {
    }

    static Silence in(String environment, Instant now) {
        Silence silence = new Silence();
        silence.environment = environment;
        silence.since = now;
        return silence;
    }

    public Instant since() {
        return since;
    }
}
