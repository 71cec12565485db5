package io.twotier.partner.partnership;

import io.twotier.partner.account.Environment;
import io.twotier.partner.account.Partner;
import io.twotier.partner.partnership.InvitationState.Command;
import io.twotier.platform.event.Aggregate;
import io.twotier.platform.event.Event;
import io.twotier.platform.event.Payload;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** A provider's invitation to become partners: a draft of a mail with a personal link; sending it is the provider's own business (R36). */
@Entity
@Table(name = "partnership_invitation")
public class Invitation implements Aggregate {

    @Id
    private UUID id;
    @Version
    private long version;
    private long sequence;
    private UUID providerId;
    @Enumerated(EnumType.STRING)
    private Environment environment;
    private UUID resellerTenantId;
    private String recipient;
    private String subject;
    private String body;
    @Enumerated(EnumType.STRING)
    private InvitationState state;
    private Instant createdAt;
    private UUID decidedBy;
    private Instant decidedAt;

    protected Invitation() {
    }

    /** R34: the draft holds the link, which is personal to the provider. */
    static Invitation draft(UUID id, Partner provider, UUID resellerTenantId, String recipient, String link, Instant now) {
        Invitation invitation = new Invitation();
        invitation.id = id;
        invitation.providerId = provider.id();
        invitation.environment = provider.environment();
        invitation.resellerTenantId = resellerTenantId;
        invitation.recipient = recipient;
        invitation.subject = provider.name() + " invites you to become partners";
        invitation.body = "Hello,\n\n" + provider.name() + " would like to work with you as indirect reseller. A global admin of your tenant can accept here:\n\n"
                + link + "\n\nKind regards\n" + provider.name() + "\n";
        invitation.state = InvitationState.INVITED;
        invitation.createdAt = now;
        return invitation;
    }

    Event requested() {
        return say(Set.of(providerId), new PartnershipEvent.PartnershipRequested(id, providerId));
    }

    /** R37: the text is free, the link stays. */
    Event edit(String newSubject, String newBody, String link) {
        if (state != InvitationState.INVITED) {
            throw PartnershipRejection.INVITATION_USED.refuse(wire());
        }
        if (!newBody.contains(link)) {
            throw PartnershipRejection.LINK_MISSING.refuse();
        }
        subject = newSubject;
        body = newBody;
        return say(Set.of(providerId), new PartnershipEvent.PartnershipDraftEdited(id, providerId));
    }

    void accept(UUID reseller, Instant now) {
        end(Command.ACCEPT, reseller, now);
    }

    Event decline(UUID reseller, Instant now) {
        end(Command.DECLINE, reseller, now);
        return say(Set.of(providerId, reseller), new PartnershipEvent.PartnershipDeclined(id, providerId, reseller));
    }

    Event cancel(Instant now) {
        end(Command.CANCEL, providerId, now);
        return say(Set.of(providerId), new PartnershipEvent.PartnershipCancelled(id, providerId));
    }

    boolean isFor(UUID tenant) {
        return resellerTenantId == null || resellerTenantId.equals(tenant);
    }

    boolean isOpen() {
        return state == InvitationState.INVITED;
    }

    String wire() {
        return state.name().toLowerCase(java.util.Locale.ROOT);
    }

    private void end(Command command, UUID by, Instant now) {
        state = state.after(command).orElseThrow(() -> PartnershipRejection.INVITATION_USED.refuse(wire()));
        decidedBy = by;
        decidedAt = now;
    }

    @Override
    public Optional<Event> snapshot() {
        return Optional.of(as(Set.of(), new PartnershipEvent.PartnershipInvitationSnapshot(id, providerId, resellerTenantId, state)));
    }

    private Event say(Set<UUID> audience, Payload payload) {
        sequence++;
        return as(audience, payload);
    }

    private Event as(Set<UUID> audience, Payload payload) {
        return new Event("partner_relationship", id.toString(), sequence, providerId.toString(), audience, environment.wire(), payload);
    }

    public UUID id() {
        return id;
    }

    public long version() {
        return version;
    }

    public UUID providerId() {
        return providerId;
    }

    public Environment environment() {
        return environment;
    }

    public UUID resellerTenantId() {
        return resellerTenantId;
    }

    public String recipient() {
        return recipient;
    }

    public String subject() {
        return subject;
    }

    public String body() {
        return body;
    }

    public InvitationState state() {
        return state;
    }

    public Instant createdAt() {
        return createdAt;
    }

    /** Whose answer ended it: the reseller's, or the provider's own when it was cancelled; null while it is open. */
    public UUID decidedBy() {
        return decidedBy;
    }

    public Instant decidedAt() {
        return decidedAt;
    }
}
