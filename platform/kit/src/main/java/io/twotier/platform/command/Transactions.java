package io.twotier.platform.command;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.function.Supplier;
import org.hibernate.FlushMode;
import org.hibernate.Session;

/** Runs a unit of work in one transaction: its effect, the events it said and its audit row commit together or not at all. */
@ApplicationScoped
public class Transactions {

    private final EntityManager entities;
    private final Journal journal;

    Transactions(EntityManager entities, Journal journal) {
        this.entities = entities;
        this.journal = journal;
    }

    /** What a unit of work returned, and where its events stand in the outbox. */
    public record Done<T>(T value, List<Long> positions) {
    }

    /** Runs {@code effect} as {@code work}; a tried one is evaluated in memory and rolled back. */
    public <T> Done<T> run(Work work, Supplier<T> effect) {
        Work outer = Work.current();
        Work.bind(work);
        try {
            return work.isTried() ? tried(effect) : QuarkusTransaction.requiringNew().call(() -> done(work, effect));
        } finally {
            Work.bind(outer);
        }
    }

    /** Runs a part of the transaction at hand that has an origin of its own. */
    public void part(Work work, Runnable effect) {
        hear(work, effect);
        if (work.told()) {
            entities.flush();
            journal.write(List.of(work));
        }
    }

    /** As {@link #part}, but what it changed and said is written only by {@link #write}, together with that of others. */
    public void hear(Work work, Runnable effect) {
        Work outer = Work.current();
        Work.bind(work);
        try {
            effect.run();
        } finally {
            Work.bind(outer);
        }
    }

    /** Writes what was heard, in its order. @return whether anything was said */
    public boolean write(List<Work> heard) {
        entities.flush();
        return !journal.write(heard).isEmpty();
    }

    /** Makes versions and constraints known before an answer is rendered; nothing when only trying. */
    public void flush() {
        if (!Work.current().isTried()) {
            entities.flush();
        }
    }

    /** Makes what is read next come from the database, not from what was read before. What was changed must have been written. */
    public void forget() {
        entities.clear();
    }

    private <T> Done<T> done(Work work, Supplier<T> effect) {
        T value = effect.get();
        entities.flush();
        return new Done<>(value, journal.write(List.of(work)));
    }

    private <T> Done<T> tried(Supplier<T> effect) {
        QuarkusTransaction.begin();
        try {
            entities.unwrap(Session.class).setHibernateFlushMode(FlushMode.MANUAL);
            return new Done<>(effect.get(), List.of());
        } finally {
            QuarkusTransaction.rollback();
        }
    }
}
