package io.twotier.subscription;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.twotier.platform.command.Check;
import io.twotier.platform.command.Refused;
import io.twotier.subscription.catalogue.BillingCycle;
import io.twotier.subscription.catalogue.OfferKind;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Subscriptions by themselves: their terms, what can be given back, and what their add-ons do with them. */
class FamilyTest {

    private static final Instant BOUGHT = Instant.parse("2026-02-10T08:30:00Z");
    private static final UUID OWNER = UUID.randomUUID();

    private static Subscription sold(OfferKind kind, int quantity, UUID parent) {
        String term = switch (kind) {
            case LICENSE, TERM, AZURE_RESERVATION -> "P1Y";
            case MARKETPLACE_SAAS -> "P1M";
            default -> null;
        };
        return Subscription.sold(new Sale(UUID.randomUUID(), UUID.randomUUID(), OWNER, UUID.randomUUID(), new Goods("offer", "Offer", kind, "Licenses", true, null), "Mine",
                quantity, BillingCycle.MONTHLY, term, kind.renews(), parent, null, null, "production", BOUGHT));
    }

    private static Family family() {
        Subscription base = sold(OfferKind.LICENSE, 10, null);
        return new Family(base, List.of(sold(OfferKind.LICENSE, 5, base.id()), sold(OfferKind.LICENSE, 5, base.id())));
    }

    private static List<String> states(Family family) {
        return Stream.concat(Stream.of(family.head()), family.addOns().stream()).map(one -> one.status() + " " + one.condition().suspensionReasons()).toList();
    }

    @Test
    void aLicenceRenewsAtTheEndOfItsLastMonthAndBindsAnotherYearFromThere() {
        Subscription licence = sold(OfferKind.LICENSE, 10, null);
        assertEquals(Instant.parse("2027-02-28T00:00:00Z"), licence.terms().commitmentEnd());
        assertEquals(SubscriptionEvent.RENEWED, licence.renew().payload().type());
        assertEquals(Instant.parse("2027-02-28T00:00:00Z"), licence.terms().termStart());
        assertEquals(Instant.parse("2028-02-29T00:00:00Z"), licence.terms().commitmentEnd());
    }

    @Test
    void whatHasATermRenewsForItsOwnLengthAndOpensItsWindowAnew() {
        Subscription term = sold(OfferKind.TERM, 10, null);
        assertEquals(10, term.refundable().seats(BOUGHT.plus(Duration.ofDays(7)).minusMillis(1)));
        assertEquals(0, term.refundable().seats(BOUGHT.plus(Duration.ofDays(7))));
        term.renew();
        Instant renewed = Instant.parse("2027-02-10T00:00:00Z");
        assertEquals(renewed, term.terms().termStart());
        assertEquals(Instant.parse("2028-02-10T00:00:00Z"), term.terms().commitmentEnd());
        assertEquals(10, term.refundable().seats(renewed));
        assertEquals(0, term.refundable().seats(renewed.plus(Duration.ofDays(7))));
    }

    @Test
    void laterSeatsCanBeGivenBackUntilTheirOwnDayAndGoFirst() {
        Subscription term = sold(OfferKind.TERM, 10, null);
        Instant later = BOUGHT.plus(Duration.ofDays(5));
        term.change(SubscriptionChange.toSeats(14), later);
        assertEquals(List.of(new Refundable.Lot(10, BOUGHT.plus(Duration.ofDays(7))), new Refundable.Lot(4, later.plus(Duration.ofDays(7)))), term.refundable().open(later));
        term.change(SubscriptionChange.toSeats(12), later);
        assertEquals(2, term.refundable().seats(BOUGHT.plus(Duration.ofDays(8))));
        term.change(SubscriptionChange.toSeats(7), later);
        assertEquals(List.of(new Refundable.Lot(7, BOUGHT.plus(Duration.ofDays(7)))), term.refundable().open(later));
    }

    @Test
    void whatIsGivenBackAndUntilWhenIsDataOfItsKind() {
        List<String> windows = Arrays.stream(OfferKind.values()).flatMap(kind -> kind.refundableUntil(BOUGHT).stream().map(until -> kind + " " + Duration.between(BOUGHT, until))).toList();
        assertEquals(List.of("TERM PT168H", "MARKETPLACE_SAAS PT72H", "SOFTWARE PT720H"), windows);
    }

    @Test
    void addOnsStopAndComeBackWithTheirBase() {
        Family family = family();
        family.addOns().get(1).suspend(Condition.PARTNER);
        assertEquals(2, family.suspend().size());
        assertEquals(List.of("SUSPENDED [partner]", "SUSPENDED [base_suspended]", "SUSPENDED [partner]"), states(family));
        family.reactivate();
        assertEquals(List.of("ACTIVE []", "ACTIVE []", "SUSPENDED [partner]"), states(family));
        family.cancel();
        assertEquals(List.of("DELETED []", "DELETED []", "DELETED []"), states(family));
    }

    @Test
    void aTermThatIsNotRenewedEndsWithAllItsAddOns() {
        Family kept = family();
        assertEquals(1, kept.endTerm(true).size());
        assertEquals(List.of("ACTIVE []", "ACTIVE []", "ACTIVE []"), states(kept));
        Family left = family();
        left.head().change(new SubscriptionChange(null, null, false, null), BOUGHT);
        left.endTerm(true);
        assertEquals(List.of("EXPIRED [expired]", "EXPIRED [expired]", "EXPIRED [expired]"), states(left));
        Family suspended = family();
        suspended.suspend();
        suspended.endTerm(true);
        assertEquals(List.of("EXPIRED [expired]", "EXPIRED [expired]", "EXPIRED [expired]"), states(suspended));
        Family baseless = new Family(sold(OfferKind.LICENSE, 1, UUID.randomUUID()), List.of());
        baseless.endTerm(false);
        assertEquals(List.of("EXPIRED [expired]"), states(baseless));
    }

    @Test
    void aTrialIsNotRenewed() {
        Family trial = new Family(sold(OfferKind.TRIAL, 25, null), List.of());
        trial.endTerm(true);
        assertEquals(List.of("EXPIRED [expired]"), states(trial));
        assertThrows(Refused.class, () -> trial.head().renew());
    }

    /** Code of the first check that refuses this, 0 when nothing does. */
    private static int refusal(Subscription subscription, SubscriptionPatch patch, Instant now) {
        SubscriptionChange change = patch.against(subscription, null);
        return Arrays.stream(new SubscriptionUpdate(subscription, patch, change, true, null, null, null, now).checks()).filter(check -> !check.passed()).findFirst()
                .map(Check::rejection).map(no -> no.code()).orElse(0);
    }

    private static SubscriptionPatch status(String status) {
        return new SubscriptionPatch(null, null, null, status, null, null);
    }

    private static SubscriptionPatch seats(int quantity) {
        return new SubscriptionPatch(null, quantity, null, null, null, null);
    }

    @Test
    void seatsOfATermGoOnlyWhileTheyCanBeGivenBack() {
        Subscription term = sold(OfferKind.TERM, 10, null);
        Instant over = BOUGHT.plus(Duration.ofDays(7));
        assertEquals(0, refusal(term, seats(9), over.minusMillis(1)));
        assertEquals(800090, refusal(term, seats(9), over));
        assertEquals(0, refusal(term, seats(11), over));
        term.change(SubscriptionChange.toSeats(13), over);
        assertEquals(0, refusal(term, seats(10), over));
        assertEquals(800090, refusal(term, seats(9), over));
        assertEquals(0, refusal(sold(OfferKind.LICENSE, 10, null), seats(1), over));
    }

    @Test
    void whatIsTakenBackIsCancelledInItsWindowOnly() {
        for (OfferKind kind : List.of(OfferKind.TERM, OfferKind.MARKETPLACE_SAAS, OfferKind.SOFTWARE)) {
            Instant over = kind.refundableUntil(BOUGHT).orElseThrow();
            assertEquals(0, refusal(sold(kind, 1, null), status("deleted"), over.minusMillis(1)), kind.name());
            assertEquals(900117, refusal(sold(kind, 1, null), status("deleted"), over), kind.name());
        }
        for (OfferKind kind : List.of(OfferKind.LICENSE, OfferKind.TRIAL, OfferKind.AZURE_PAYG, OfferKind.AZURE_PLAN, OfferKind.AZURE_RESERVATION)) {
            assertEquals(900117, refusal(sold(kind, 1, null), status("deleted"), BOUGHT), kind.name());
        }
    }

    @Test
    void whatWasBoughtOnceIsNeitherSuspendedNorMadeMoreOrLess() {
        for (OfferKind kind : List.of(OfferKind.SOFTWARE, OfferKind.AZURE_RESERVATION)) {
            assertEquals(800096, refusal(sold(kind, 2, null), status("suspended"), BOUGHT), kind.name());
            assertEquals(800095, refusal(sold(kind, 2, null), seats(1), BOUGHT), kind.name());
        }
    }

    @Test
    void whatHasExpiredTakesNothingAndAStaleBodyOfItChangesNothing() {
        Subscription expired = sold(OfferKind.LICENSE, 10, null);
        expired.expire();
        assertEquals(800040, refusal(expired, status("active"), BOUGHT));
        assertEquals(2001, refusal(expired, seats(9), BOUGHT));
        assertEquals(2006, refusal(expired, new SubscriptionPatch("New", null, null, null, null, null), BOUGHT));
        assertEquals(0, refusal(expired, new SubscriptionPatch("Mine", 10, true, "suspended", null, BillingCycle.MONTHLY), BOUGHT));
        assertEquals(0, refusal(expired, new SubscriptionPatch("Mine", 10, true, "expired", null, BillingCycle.MONTHLY), BOUGHT));
    }
}
