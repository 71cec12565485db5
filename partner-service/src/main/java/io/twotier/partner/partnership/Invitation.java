package io.twotier.partner.partnership;

import io.twotier.partner.account.Environment;
import io.twotier.partner.account.Partner;
import io.twotier.partner.partnership.InvitationState.Command;
import io.twotier.platform.command.Check;
import io.twotier.platform.event.Aggregate;
import io.twotier.platform.event.Event;
import io.twotier.platform.event.Payload;
import io.twotier.platform.letter.Letter;
import jakarta.persistence.Embedded;
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
    private Environment environment;
    private UUID resellerTenantId;
    @Embedded
    private Letter letter;
    @Enumerated(EnumType.STRING)
    private InvitationState state;
    private Instant createdAt;
    private Instant expiresAt;
    private Instant sentAt;
    private UUID decidedBy;
    private Instant decidedAt;

    protected Invitation() {
    }

    /**
     * What a provider wants to send.
     *
     * @param resellerTenant only this tenant may accept; null for the first enrolled reseller who does
     * @param recipient      pre-fills the draft (R35), or null
     * @param language       of the draft, or null for English
     */
    public record Wanted(UUID resellerTenant, String recipient, String language) {
    }

    /** R34: the draft holds the link, which is personal to the provider. @param expiresAt null for never */
    static Invitation draft(UUID id, Partner provider, Wanted wanted, String link, Instant now, Instant expiresAt) {
        Invitation invitation = new Invitation();
        invitation.id = id;
        invitation.providerId = provider.id();
        invitation.environment = provider.environment();
        invitation.resellerTenantId = wanted.resellerTenant();
        invitation.letter = PartnershipTexts.in(wanted.language()).invitation(provider.name(), wanted.recipient(), link);
        invitation.state = InvitationState.INVITED;
        invitation.createdAt = now;
        invitation.expiresAt = expiresAt;
        return invitation;
    }

    Event requested() {
        return say(Set.of(providerId), new PartnershipEvent.PartnershipRequested(id, providerId));
    }

    /** @param newRecipient null to leave it as it is */
    Event edit(String newSubject, String newBody, String newRecipient) {
        letter = letter.reworded(newSubject, newBody, newRecipient);
        return say(Set.of(providerId), new PartnershipEvent.PartnershipDraftEdited(id, providerId));
    }

    /** The provider had the draft sent as it is; once more is its own business. */
    Event sent(UUID sending, Instant now) {
        sentAt = now;
        return say(Set.of(providerId), new PartnershipEvent.PartnershipInvitationSent(id, providerId, sending));
    }

    /** Told by the partnership that comes of it. */
    void accept(UUID reseller, Instant now) {
        sequence++;
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

    Event expire(Instant now) {
        end(Command.EXPIRE, null, now);
        return say(Set.of(providerId), new PartnershipEvent.PartnershipExpired(id, providerId));
    }

    /** What can be said against using it now: the end it came to, or that its time is over. */
    Check openAt(Instant now) {
        return stateAt(now) == InvitationState.EXPIRED ? Check.that(false, PartnershipRejection.INVITATION_EXPIRED, expiresAt)
                : Check.that(state == InvitationState.INVITED, PartnershipRejection.INVITATION_USED, wire());
    }

    /** An invitation whose time is over has expired, whether or not that was written down already. */
    public InvitationState stateAt(Instant now) {
        return state == InvitationState.INVITED && expiresAt != null && !now.isBefore(expiresAt) ? InvitationState.EXPIRED : state;
    }

    boolean isFor(UUID tenant) {
        return resellerTenantId == null || resellerTenantId.equals(tenant);
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

    public Letter letter() {
        return letter;
    }

    public InvitationState state() {
        return state;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant expiresAt() {
        return expiresAt;
    }

    public Instant sentAt() {
        return sentAt;
    }

    /** Whose answer ended it: the reseller's, or the provider's own when it was cancelled; null while it is open. */
    public UUID decidedBy() {
        return decidedBy;
    }

    public Instant decidedAt() {
        return decidedAt;
    }
}
