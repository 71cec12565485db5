package io.twotier.partner.account;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;

/**
 * R8: whether the partner may buy directly and, when it may not, why.
 *
 * @param announced R87: the one decision that does not hold yet, or null; a later decision takes its place
 */
@Embeddable
public record DirectBill(@Enumerated(EnumType.STRING) @Column(name = "direct_bill_status") DirectBillStatus status,
                         @Column(name = "direct_bill_reason") String reason, DirectBillDecision announced) {

    static final DirectBill UNRESTRICTED = new DirectBill(DirectBillStatus.ACTIVE, null, null);

    DirectBill announce(DirectBillDecision decision) {
        return new DirectBill(status, reason, decision);
    }

    boolean due(LocalDate today) {
        return announced != null && announced.holdsOn(today);
    }

    DirectBill on(LocalDate today) {
        return due(today) ? new DirectBill(announced.status(), announced.status() == DirectBillStatus.RESTRICTED ? announced.reason() : null, null) : this;
    }

    /** @return the type of the event that tells it, when the status was {@code before} */
    String toldAfter(DirectBillStatus before) {
        if (before == status) {
            return PartnerEvent.PROFILE_CHANGED;
        }
        return status == DirectBillStatus.RESTRICTED ? PartnerEvent.RESTRICTED : PartnerEvent.RESTORED;
    }

    /** The status it has already is a change only where it takes back, at once, what was announced. */
    boolean changesWith(DirectBillDecision decision, LocalDate today) {
        return decision.status() != status || announced != null && decision.holdsOn(today);
    }
}
