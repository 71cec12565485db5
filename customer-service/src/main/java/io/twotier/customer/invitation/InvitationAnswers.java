package io.twotier.customer.invitation;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** The answers of customers, append-only. */
@ApplicationScoped
public class InvitationAnswers implements PanacheRepositoryBase<InvitationAnswer, UUID> {
}
