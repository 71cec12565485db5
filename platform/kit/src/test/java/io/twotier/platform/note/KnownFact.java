package io.twotier.platform.note;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** A fact another service told of. */
@Entity
public class KnownFact {

    @Id
    private String id;
    private String text;
    private int told;
    private long sequence;

    protected KnownFact() {
    }

    static KnownFact unheardOf(String id) {
        KnownFact fact = new KnownFact();
        fact.id = id;
        return fact;
    }

    void told(String words, long sequenceNow) {
        told++;
        if (sequenceNow > sequence) {
            sequence = sequenceNow;
            text = words;
        }
    }
}
