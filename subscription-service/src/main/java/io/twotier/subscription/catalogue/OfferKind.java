package io.twotier.subscription.catalogue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What sort of thing an offer is, and what follows from that. */
public enum OfferKind {
    LICENSE(Billing.LICENSE), TRIAL(Billing.NONE), AZURE_PAYG(Billing.USAGE), AZURE_PLAN(Billing.USAGE), AZURE_RESERVATION(Billing.LICENSE),
    TERM(Billing.LICENSE, Duration.ofDays(7)), MARKETPLACE_SAAS(Billing.LICENSE, Duration.ofHours(72)), SOFTWARE(Billing.LICENSE, Duration.ofDays(30));

    private static final Instant FAR_FUTURE = Instant.parse("9999-12-31T00:00:00Z");
    private static final Duration SANDBOX = Duration.ofDays(60);
    private static final String A_YEAR = "P1Y";

    private enum Billing { NONE, USAGE, LICENSE }

    private final Billing billing;
    private final Duration regret;

    OfferKind(Billing billing) {
        this(billing, null);
    }

    /** @param regret for how long after purchase and renewal it can be given back */
    OfferKind(Billing billing, Duration regret) {
        this.billing = billing;
        this.regret = regret;
    }

    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** As it is called where people read it. */
    public String displayName() {
        return switch (this) {
            case LICENSE -> "License";
            case TRIAL -> "Trial";
            case AZURE_PAYG -> "Azure";
            case AZURE_PLAN -> "Azure plan";
            case AZURE_RESERVATION -> "Azure reservation";
            case TERM -> "Online services";
            case MARKETPLACE_SAAS -> "SaaS";
            case SOFTWARE -> "Software";
        };
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

    /** The commitments in ISO 8601 that an offer of this kind can be had for; classic licences bind for a year. */
    List<String> terms() {
        return switch (this) {
            case LICENSE -> List.of(A_YEAR);
            case TERM, MARKETPLACE_SAAS -> List.of("P1M", A_YEAR, "P3Y");
            case AZURE_RESERVATION -> List.of(A_YEAR, "P3Y");
            default -> List.of();
        };
    }

    /** What who asks for nothing in particular is bound for. */
    String usualTerm() {
        return this == MARKETPLACE_SAAS ? "P1M" : A_YEAR;
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

    /** Classic offers are not cancelled with their order: their subscriptions are suspended. */
    public boolean classic() {
        return this == LICENSE || this == TRIAL || this == AZURE_PAYG;
    }

    /** Whether an order of it can still be cancelled: what can be given back as long as it can, in the sandbox all else for sixty days. */
    public boolean orderCancellable(Instant start, Instant now) {
        return now.isBefore(refundableUntil(start).orElse(start.plus(SANDBOX)));
    }

    /** Until when what was bought or renewed at {@code start} can be given back; empty for what is never taken back. */
    public Optional<Instant> refundableUntil(Instant start) {
        return Optional.ofNullable(regret).map(start::plus);
    }

    /** Paid once and had for good or for its term: seats cannot be changed, and there is nothing to suspend. */
    public boolean boughtOnce() {
        return this == SOFTWARE || this == AZURE_RESERVATION;
    }
}
