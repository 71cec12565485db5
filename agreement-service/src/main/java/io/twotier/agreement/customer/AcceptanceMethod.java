package io.twotier.agreement.customer;

import java.util.Locale;

/** How an agreement came about: by the customer itself, or on a partner's word. */
public enum AcceptanceMethod {

    DIRECT(AcceptanceStatus.Act.ACCEPT_DIRECTLY), ATTESTED(AcceptanceStatus.Act.ATTEST);

    private final AcceptanceStatus.Act act;

    AcceptanceMethod(AcceptanceStatus.Act act) {
        this.act = act;
    }

    AcceptanceStatus.Act act() {
        return act;
    }

    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
