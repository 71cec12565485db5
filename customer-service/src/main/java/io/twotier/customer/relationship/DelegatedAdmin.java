package io.twotier.customer.relationship;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;

/** The customer's permission to administer for it; absent when there is none. */
@Embeddable
public record DelegatedAdmin(@Enumerated(EnumType.STRING) @Column(name = "delegated_admin_mode") Mode mode,
                             @Column(name = "delegated_admin_since") Instant since) {

    /** Delegated admin privileges as a whole, or by role. */
    public enum Mode { DAP, GDAP }
}
