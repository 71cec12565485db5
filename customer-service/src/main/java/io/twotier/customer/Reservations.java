package io.twotier.customer;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.twotier.customer.upstream.partner.PartnerFact;
import io.twotier.customer.upstream.partner.PartnerFacts;
import io.twotier.platform.Ids;
import io.twotier.platform.command.PlatformRejection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Who may work on an unfinished customer: each call one short transaction. */
@ApplicationScoped
class Reservations {

    private final Customers customers;
    private final PartnerFacts partners;

    Reservations(Customers customers, PartnerFacts partners) {
        this.customers = customers;
        this.partners = partners;
    }

    /**
     * @param signIn   the administrator's name at the identity provider
     * @param busy     another run of the same request is at work
     * @param finished another run of the same request has finished it
     */
    record Outcome(UUID customer, String signIn, boolean busy, boolean finished) {

        private static Outcome of(Customer customer, boolean busy) {
            return new Outcome(customer.id(), customer.adminSignIn(), busy, customer.active());
        }
    }

    /** @param id the customer's, if it is new */
    Outcome reserve(UUID partner, NewCustomer asked, Reservation wanted, UUID id, Instant now) {
        return QuarkusTransaction.requiringNew().call(() -> {
            Optional<Customer> same = customers.ofRequest(wanted.requestKey());
            if (same.isPresent()) {
                return resumed(same.get(), asked, wanted, now);
            }
            Optional<Customer> inTheWay = customers.withDomain(asked.domain());
            // The other run of this very request may have reserved it between the two looks.
            if (inTheWay.isPresent() && inTheWay.get().reservation().sameRequest(wanted)) {
                return resumed(inTheWay.get(), asked, wanted, now);
            }
            if (inTheWay.isPresent()) {
                return takenOver(inTheWay.get(), partner, asked, wanted, now);
            }
            String environment = partners.about(partner).map(PartnerFact::environment).orElse("production");
            Customer customer = Customer.reserve(id, Ids.next(), asked, partner, environment, wanted, now);
            customers.persistAndFlush(customer);
            return Outcome.of(customer, false);
        });
    }

    /** The same request again: it goes on where the earlier run ended, or waits for the one at work. */
    private static Outcome resumed(Customer customer, NewCustomer asked, Reservation wanted, Instant now) {
        if (!customer.reservation().sameBody(wanted)) {
            throw PlatformRejection.OTHER_BODY.refuse();
        }
        if (customer.active()) {
            return Outcome.of(customer, false);
        }
        if (!customer.unfinished()) {
            throw PlatformRejection.CHANGED_MEANWHILE.refuse().retryAfter(1);
        }
        boolean busy = !customer.reservation().sameAttempt(wanted.attempt()) && !customer.reservation().isOver(now);
        if (!busy) {
            customer.reserveAgain(asked, wanted, now);
        }
        return Outcome.of(customer, busy);
    }

    /** Another request for the domain: only of the same partner, and only when nobody is at work. */
    private static Outcome takenOver(Customer customer, UUID partner, NewCustomer asked, Reservation wanted, Instant now) {
        boolean free = customer.unfinished() && customer.createdBy().equals(partner)
                && (customer.reservation().sameAttempt(wanted.attempt()) || customer.reservation().isOver(now));
        if (!free) {
            throw CustomerRejection.DOMAIN_IN_USE.refuse(asked.domain());
        }
        customer.reserveAgain(asked, wanted, now);
        return Outcome.of(customer, false);
    }

    void release(UUID id, UUID attempt, Instant now) {
        QuarkusTransaction.requiringNew().run(() -> customers.findByIdOptional(id).ifPresent(c -> c.release(attempt, now)));
    }
}
