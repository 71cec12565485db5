package io.twotier.customer.invitation;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** What one customer answered to an invitation, by whom and when. Never changed. */
@Entity
@Immutable
@Table(name = "customer_invitation_answer")
public class InvitationAnswer {

    @Id
    private UUID id;
    private UUID invitationId;
    private UUID customerId;
    private boolean accepted;
    private Instant answeredAt;
    private String answeredBy;

    protected InvitationAnswer() {
    }

    static InvitationAnswer of(UUID id, UUID invitation, UUID customer, boolean accepted, Instant now, String who) {
        InvitationAnswer answer = new InvitationAnswer();
        answer.id = id;
        answer.invitationId = invitation;
        answer.customerId = customer;
        answer.accepted = accepted;
        answer.answeredAt = now;
        answer.answeredBy = who;
        return answer;
    }
}
