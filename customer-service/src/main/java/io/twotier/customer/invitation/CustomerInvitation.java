package io.twotier.customer.invitation;

import io.twotier.customer.invitation.InvitationState.Command;
import io.twotier.customer.relationship.Authorisation;
import io.twotier.platform.command.Check;
import io.twotier.platform.event.Aggregate;
import io.twotier.platform.event.Event;
import io.twotier.platform.letter.Letter;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** A draft of a mail whose link lets a customer authorise the partners it names; sending it is their own business (R116). */
@Entity
@Table(name = "customer_invitation")
public class CustomerInvitation implements Aggregate {

    @Id
    private UUID id;
    private UUID issuerId;
    @Embedded
    private InvitedPartners partners;
    private boolean delegatedAdmin;
    private boolean reusable;
    private UUID customerTenantId;
    @Embedded
    private Letter letter;
    private String environment;
    @Enumerated(EnumType.STRING)
    private InvitationState state;
    private Instant createdAt;
    private Instant expiresAt;
    private UUID decidedBy;
    private Instant decidedAt;
    private long sequence;
    @Version
    private long version;

    protected CustomerInvitation() {
    }

    /** @param delegatedAdmin for whoever bills @param expiresAt null for never */
    static CustomerInvitation draft(UUID id, UUID issuer, InvitedPartners partners, boolean delegatedAdmin, NewInvitation asked, Letter letter, String environment,
                                    Instant now, Instant expiresAt) {
        CustomerInvitation invitation = new CustomerInvitation();
        invitation.id = id;
        invitation.issuerId = issuer;
        invitation.partners = partners;
        invitation.delegatedAdmin = delegatedAdmin;
        invitation.reusable = asked.reusable();
        invitation.customerTenantId = asked.customer();
        invitation.letter = letter;
        invitation.environment = environment;
        invitation.state = InvitationState.INVITED;
        invitation.createdAt = now;
        invitation.expiresAt = expiresAt;
        return invitation;
    }

    Event issued() {
        return say(CustomerInvitationEvent.ISSUED, null);
    }

    /** @param newRecipient null to leave it as it is */
    Event edit(String newSubject, String newBody, String newRecipient) {
        letter = letter.reworded(newSubject, newBody, newRecipient);
        return say(CustomerInvitationEvent.EDITED, null);
    }

    Event accept(UUID customer, Instant now) {
        end(reusable ? Command.SERVE : Command.ACCEPT, customer, now);
        return say(CustomerInvitationEvent.ACCEPTED, customer);
    }

    Event decline(UUID customer, Instant now) {
        end(reusable ? Command.SERVE : Command.DECLINE, customer, now);
        return say(CustomerInvitationEvent.DECLINED, customer);
    }

    Event cancel(Instant now) {
        end(Command.CANCEL, issuerId, now);
        return say(CustomerInvitationEvent.CANCELLED, null);
    }

    Event expire(Instant now) {
        end(Command.EXPIRE, null, now);
        return say(CustomerInvitationEvent.EXPIRED, null);
    }

    /** What can be said against using it now: the end it came to, or that its time is over. */
    Check openAt(Instant now) {
        return stateAt(now) == InvitationState.EXPIRED ? Check.that(false, InvitationRejection.EXPIRED, expiresAt)
                : Check.that(state == InvitationState.INVITED, InvitationRejection.USED, state.name().toLowerCase(Locale.ROOT));
    }

    /** An invitation whose time is over has expired, whether or not that was written down already. */
    public InvitationState stateAt(Instant now) {
        return state == InvitationState.INVITED && expiresAt != null && !now.isBefore(expiresAt) ? InvitationState.EXPIRED : state;
    }

    boolean isFor(UUID tenant) {
        return customerTenantId == null || customerTenantId.equals(tenant);
    }

    private void end(Command command, UUID by, Instant now) {
        state = state.after(command).orElseThrow(() -> InvitationRejection.USED.refuse(state.name().toLowerCase(Locale.ROOT)));
        if (state != InvitationState.INVITED) {
            decidedBy = by;
            decidedAt = now;
        }
    }

    @Override
    public Optional<Event> snapshot() {
        return Optional.of(as(CustomerInvitationEvent.SNAPSHOT, null));
    }

    private Event say(String type, UUID customer) {
        sequence++;
        return as(type, customer);
    }

    private Event as(String type, UUID customer) {
        Set<UUID> audience = new HashSet<>(partners.all());
        if (customer != null) {
            audience.add(customer);
        }
        return new Event("partner_customer_relationship", id.toString(), sequence, issuerId.toString(), audience, environment,
                new CustomerInvitationEvent(type, id, issuerId, partners.seller(), partners.reseller(), delegatedAdmin, reusable, state, customer));
    }

    public UUID id() {
        return id;
    }

    public UUID issuerId() {
        return issuerId;
    }

    public InvitedPartners partners() {
        return partners;
    }

    /** R120: what each partner may do once a customer accepts. */
    public List<Authorisation> authorisations() {
        return partners.authorisations(delegatedAdmin);
    }

    public boolean reusable() {
        return reusable;
    }

    public UUID customerTenantId() {
        return customerTenantId;
    }

    public Letter letter() {
        return letter;
    }

    public String environment() {
        return environment;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant expiresAt() {
        return expiresAt;
    }

    /** Whose answer ended it: the customer's, or the issuer's own when it was cancelled; null while it is open. */
    public UUID decidedBy() {
        return decidedBy;
    }

    public Instant decidedAt() {
        return decidedAt;
    }

    public long version() {
        return version;
    }
}
