package io.twotier.partner.account;

/** Set at registration and never changed; no relation crosses it. */
public enum Environment {
    PRODUCTION, SANDBOX, SIMULATION;

    public String wire() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
