package io.twotier.partner.account;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;

/** What the programme decided about a partner's direct-bill rights, and from which day (UTC) it holds. */
@Embeddable
public record DirectBillDecision(@Enumerated(EnumType.STRING) @Column(name = "direct_bill_next_status") DirectBillStatus status,
                                 @Column(name = "direct_bill_next_date") LocalDate effectiveDate, @Column(name = "direct_bill_next_reason") String reason) {

    boolean holdsOn(LocalDate today) {
        return !effectiveDate.isAfter(today);
    }
}
