package io.twotier.transfer;

import io.twotier.platform.event.Aggregate;
import io.twotier.platform.event.Event;
import io.twotier.platform.event.Payload;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.annotations.Fetch;
import org.hibernate.annotations.FetchMode;

/** A request to move subscriptions of one customer from one partner to another, and the manager of that process until every group reported. */
@Entity
public class Transfer extends Arrangement implements Aggregate {

    @Enumerated(EnumType.STRING)
    private TransferStatus status;
    @Embedded
    private Course course;
    private long sequence;
    @Version
    private long version;
    @OneToMany(mappedBy = "transfer", cascade = CascadeType.ALL, fetch = FetchType.EAGER)
    @OrderBy("number")
    @Fetch(FetchMode.SUBSELECT)
    private List<TransferGroup> groups = new ArrayList<>();

    protected Transfer() {
    }

    /** {@link #created} says it. @param user object id of who asks for it */
    public static Transfer of(UUID id, Proposal proposal, String user, Instant now) {
        Transfer transfer = new Transfer();
        transfer.made(id, proposal);
        transfer.status = TransferStatus.OPEN;
        transfer.course = Course.begun(user, now, proposal.patience());
        transfer.freeze(proposal.groups());
        return transfer;
    }

    private void freeze(List<List<Proposal.Frozen>> lines) {
        lines.forEach(group -> groups.add(TransferGroup.of(this, groups.size(), group)));
    }

    public Event created() {
        return said(TransferEvent.created(this));
    }

    public Event withdraw(String user, Instant now) {
        become(TransferMove.WITHDRAW, user, now);
        return said(TransferEvent.of(TransferEvent.WITHDRAWN, this));
    }

    public Event reject(String user, Instant now) {
        become(TransferMove.REJECT, user, now);
        return said(TransferEvent.of(TransferEvent.REJECTED, this));
    }

    public Event expire(Instant now) {
        become(TransferMove.EXPIRE, null, now);
        return said(TransferEvent.of(TransferEvent.EXPIRED, this));
    }

    /** Starts the move: says that it was accepted, and asks for every group. */
    public List<Event> accept(String user, Instant now) {
        become(TransferMove.ACCEPT, user, now);
        return Stream.concat(Stream.of(said(TransferEvent.of(TransferEvent.ACCEPTED, this))), groups.stream().map(group -> ask(group, now))).toList();
    }

    /** The same by the party that names what moves: frozen at this moment (R173). */
    public List<Event> accept(List<List<Proposal.Frozen>> lines, String user, Instant now) {
        freeze(lines);
        return accept(user, now);
    }

    /** @return what is to be said when that was the last group, or a correction of what was said */
    public Optional<Event> groupMoved(String group, MovedOrder order, Instant now) {
        return group(group).moved(order) ? settled(now) : Optional.empty();
    }

    public Optional<Event> groupFailed(String group, int code, String description, Instant now) {
        return group(group).failed(code, description) ? settled(now) : Optional.empty();
    }

    /** Asks again for groups that were silent since {@code before}; those asked {@code atMost} times already are given up. */
    public List<Event> pursue(Instant before, int atMost, Instant now) {
        List<Event> events = new ArrayList<>();
        for (TransferGroup group : groups.stream().filter(g -> g.silentSince(before)).toList()) {
            if (group.asked() < atMost) {
                course = course.touched(now);
                events.add(ask(group, now));
            } else if (group.givenUp()) {
                settled(now).ifPresent(events::add);
            }
        }
        return events;
    }

    /** The target of a request sees nothing of the source's before it has it, and the source nothing of the target's reseller: the command is nobody's to see. */
    private Event ask(TransferGroup group, Instant now) {
        group.ask(now);
        return saidTo(form() == TransferForm.DIRECT_TO_INDIRECT ? Set.of(parties().sourceId(), parties().targetId()) : Set.of(), TransferEvent.GroupRequested.of(this, group));
    }

    /** R166, R167: ends when every group has reported, not before. */
    private Optional<Event> settled(Instant now) {
        course = course.touched(now);
        if (!groups.stream().allMatch(group -> group.status().ended())) {
            return Optional.empty();
        }
        become(TransferMove.ending(groups.size(), groups.stream().filter(group -> group.status() == GroupStatus.MOVED).count()), null, now);
        return Optional.of(said(TransferEvent.over(this)));
    }

    private void become(TransferMove move, String user, Instant now) {
        if (!form().takes(move)) {
            throw TransferRejection.NEVER_REJECTED.refuse();
        }
        status = status.after(move);
        course = course.after(move, user, now);
        if (!status.holdsSubscriptions()) {
            lines().forEach(TransferLine::free);
        }
    }

    @Override
    public Optional<Event> snapshot() {
        return Optional.of(new Event("transfer", id().toString(), sequence, parties().customerId().toString(), Set.of(), environment(), TransferEvent.snapshot(this)));
    }

    private Event said(Payload payload) {
        return saidTo(Set.of(parties().sourceId(), parties().targetId()), payload);
    }

    private Event saidTo(Set<UUID> audience, Payload payload) {
        return new Event("transfer", id().toString(), ++sequence, parties().customerId().toString(), audience, environment(), payload);
    }

    private TransferGroup group(String name) {
        return groups.stream().filter(group -> group.id().equals(name)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("transfer %s has no group %s".formatted(id(), name)));
    }

    /** The groups that a party is told of. */
    public List<TransferGroup> groupsSeenBy(UUID partner) {
        return groups.stream().filter(group -> parties().sourceId().equals(partner) || form().showsTarget(status, group.status())).toList();
    }

    public List<TransferLine> lines() {
        return groups.stream().flatMap(group -> group.lines().stream()).toList();
    }

    /** How the form of this transfer spells its state. */
    public String wireStatus() {
        return form().nameOf(status);
    }

    public TransferStatus status() {
        return status;
    }

    public Course course() {
        return course;
    }

    public long version() {
        return version;
    }

    public List<TransferGroup> groups() {
        return groups;
    }
}
