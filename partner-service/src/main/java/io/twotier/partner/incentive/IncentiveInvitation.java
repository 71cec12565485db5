package io.twotier.partner.incentive;

import io.twotier.partner.account.Environment;
import io.twotier.partner.account.Partner;
import io.twotier.partner.account.PartnerType;
import io.twotier.partner.incentive.IncentiveState.Command;
import io.twotier.platform.event.Aggregate;
import io.twotier.platform.event.Event;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** A partner in an incentive programme, from its invitation on. */
@Entity
public class IncentiveInvitation implements Aggregate {

    @Id
    private UUID id;
    @Version
    private long version;
    private long sequence;
    private UUID partnerId;
    private Environment environment;
    private String programme;
    @Enumerated(EnumType.STRING)
    private PartnerType forType;
    @Enumerated(EnumType.STRING)
    private IncentiveState state;
    private String mpnId;
    private String email;
    private Instant issuedAt;
    private Instant dueBy;
    private Instant changedAt;
    private String changedBy;

    protected IncentiveInvitation() {
    }

    /** R177: tied to the MPN account of this moment. @param type which kind of partner the programme is for */
    static IncentiveInvitation issue(UUID id, Partner partner, String programme, PartnerType type, String mpnId, Instant now, Instant dueBy) {
        IncentiveInvitation invitation = new IncentiveInvitation();
        invitation.id = id;
        invitation.partnerId = partner.id();
        invitation.environment = partner.environment();
        invitation.programme = programme;
        invitation.forType = type;
        invitation.state = IncentiveState.INVITED;
        invitation.mpnId = mpnId;
        invitation.email = partner.email();
        invitation.issuedAt = now;
        invitation.dueBy = dueBy;
        return invitation;
    }

    Event issued() {
        return say(IncentiveEvent.ISSUED);
    }

    Event enroll(String by, Instant now) {
        go(Command.ENROLL, by, now);
        return say(IncentiveEvent.ENROLLED);
    }

    Event leave(String by, Instant now) {
        go(Command.LEAVE, by, now);
        return say(IncentiveEvent.LEFT);
    }

    private void go(Command command, String by, Instant now) {
        state = state.after(command).orElseThrow(() -> IncentiveRejection.NOT_NOW.refuse(programme, state.name().toLowerCase(Locale.ROOT)));
        changedBy = by;
        changedAt = now;
    }

    private Event say(String type) {
        sequence++;
        return as(type, Set.of(partnerId));
    }

    @Override
    public Optional<Event> snapshot() {
        return Optional.of(as(IncentiveEvent.SNAPSHOT, Set.of()));
    }

    private Event as(String type, Set<UUID> audience) {
        return new Event("partner", id.toString(), sequence, partnerId.toString(), audience, environment.wire(),
                new IncentiveEvent(type, id, partnerId, mpnId, programme, state));
    }

    public UUID id() {
        return id;
    }

    public long version() {
        return version;
    }

    public String programme() {
        return programme;
    }

    public UUID partnerId() {
        return partnerId;
    }

    public PartnerType forType() {
        return forType;
    }

    public IncentiveState state() {
        return state;
    }

    public String mpnId() {
        return mpnId;
    }

    public String email() {
        return email;
    }

    public Instant issuedAt() {
        return issuedAt;
    }

    public Instant dueBy() {
        return dueBy;
    }
}
