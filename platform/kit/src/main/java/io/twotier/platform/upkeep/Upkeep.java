package io.twotier.platform.upkeep;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;

/** One order of upkeep and how far it is. */
@Entity
public class Upkeep {

    /** An order is open until it is over, one way or the other. */
    public enum State { OPEN, DONE, FAILED }

    @Id
    private UUID id;
    private String task;
    private String topic;
    @Enumerated(EnumType.STRING)
    private State state;
    private long handled;
    private String position;
    private String outcome;
    private Instant requestedAt;
    private Instant finishedAt;

    protected Upkeep() {
    }

    static Upkeep ordered(UUID id, String task, String topic, Instant at) {
        Upkeep job = new Upkeep();
        job.id = id;
        job.task = task;
        job.topic = topic;
        job.state = State.OPEN;
        job.requestedAt = at;
        return job;
    }

    void reached(String newPosition, int more) {
        position = newPosition;
        handled += more;
    }

    void remark(String words) {
        outcome = words;
    }

    void done(Instant at) {
        state = State.DONE;
        finishedAt = at;
    }

    void failed(String reason, Instant at) {
        state = State.FAILED;
        outcome = reason;
        finishedAt = at;
    }

    UUID id() {
        return id;
    }

    String task() {
        return task;
    }

    String topic() {
        return topic;
    }

    State state() {
        return state;
    }

    long handled() {
        return handled;
    }

    String position() {
        return position;
    }

    String outcome() {
        return outcome;
    }

    Instant requestedAt() {
        return requestedAt;
    }

    Instant finishedAt() {
        return finishedAt;
    }
}
