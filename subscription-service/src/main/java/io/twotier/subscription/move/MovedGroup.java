package io.twotier.subscription.move;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import java.io.Serializable;
import java.util.UUID;

/** A group that was answered, with its answer. Its key lets nobody answer it twice, also not two at once. */
@Entity
class MovedGroup {

    @EmbeddedId
    private Key key;
    private String outcome;
    private String data;

    protected MovedGroup() {
    }

    /** Which group of which transfer. */
    @Embeddable
    record Key(UUID transferId, String groupId) implements Serializable {
    }

    /** @param outcome type of the event that answered it @param data what that says, as JSON */
    static MovedGroup answered(Key key, String outcome, String data) {
        MovedGroup moved = new MovedGroup();
        moved.key = key;
        moved.outcome = outcome;
        moved.data = data;
        return moved;
    }

    String outcome() {
        return outcome;
    }

    String data() {
        return data;
    }
}
