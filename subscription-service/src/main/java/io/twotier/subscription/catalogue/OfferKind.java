package io.twotier.subscription.catalogue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;

/** What sort of thing an offer is, and what follows from that. */
public enum OfferKind {
    LICENSE(Billing.LICENSE), TRIAL(Billing.NONE), AZURE_PAYG(Billing.USAGE), AZURE_PLAN(Billing.USAGE), AZURE_RESERVATION(Billing.LICENSE),
    TERM(Billing.LICENSE), MARKETPLACE_SAAS(Billing.LICENSE), SOFTWARE(Billing.LICENSE);

    private static final Instant FAR_FUTURE = Instant.parse("9999-12-31T00:00:00Z");
    private static final Duration REGRET = Duration.ofDays(7);

    private enum Billing { NONE, USAGE, LICENSE }

    private final Billing billing;

    OfferKind(Billing billing) {
        this.billing = billing;
    }

    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String billingType() {
        return billing.name().toLowerCase(Locale.ROOT);
    }

    public boolean usageBased() {
        return billing == Billing.USAGE;
    }

    public boolean renews() {
        return this == LICENSE || this == TERM || this == MARKETPLACE_SAAS;
    }

    /** The commitment in ISO 8601: what was asked for where there is a choice, a year for classic licences. */
    public String term(String asked) {
        return switch (this) {
            case LICENSE -> "P1Y";
            case TERM, AZURE_RESERVATION -> asked == null ? "P1Y" : asked;
            case MARKETPLACE_SAAS -> asked == null ? "P1M" : asked;
            default -> null;
        };
    }

    /** When the commitment ends: classic licences at the end of their last month, trials after a month, what does not end in the far future. */
    public Instant commitmentEnd(Instant start, String term) {
        LocalDate day = start.atOffset(ZoneOffset.UTC).toLocalDate();
        LocalDate end = switch (this) {
            case LICENSE -> day.plusYears(1).with(TemporalAdjusters.lastDayOfMonth());
            case TRIAL -> day.plusMonths(1);
            case TERM, AZURE_RESERVATION, MARKETPLACE_SAAS -> day.plus(Period.parse(term));
            default -> null;
        };
        return end == null ? FAR_FUTURE : end.atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    /** Whether what was bought at {@code start} may still be given back: term, marketplace and software purchases within seven days. */
    public boolean cancellable(Instant start, Instant now) {
        return (this == TERM || this == MARKETPLACE_SAAS || this == SOFTWARE) && now.isBefore(start.plus(REGRET));
    }
}
