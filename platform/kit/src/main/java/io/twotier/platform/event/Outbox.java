package io.twotier.platform.event;

import io.twotier.platform.command.Work;
import jakarta.enterprise.context.ApplicationScoped;

/** Where a desk hands over what an aggregate said; it reaches Kafka if, and only if, the transaction commits. */
@ApplicationScoped
public class Outbox {

    public void say(Event event) {
        Work work = Work.current();
        if (work == null) {
            throw new IllegalStateException("an event is said outside of any unit of work");
        }
        work.say(event);
    }
}
