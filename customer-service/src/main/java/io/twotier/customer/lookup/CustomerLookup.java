package io.twotier.customer.lookup;

import io.twotier.customer.Customer;
import io.twotier.customer.Customers;
import io.twotier.customer.relationship.CustomerPartners;
import io.twotier.customer.relationship.Standings;
import io.twotier.platform.Ids;
import io.twotier.platform.caller.Caller;
import io.twotier.platform.command.Check;
import io.twotier.platform.command.Checks;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** Answers whether there is a customer; of one that is not the caller's it says that and nothing else. */
@ApplicationScoped
public class CustomerLookup {

    private final Customers customers;
    private final Standings standings;
    private final CustomerPartners partners;

    CustomerLookup(Customers customers, Standings standings, CustomerPartners partners) {
        this.customers = customers;
        this.standings = standings;
        this.partners = partners;
    }

    /** @param mine the customer, when the caller stands with it, else null @param others the resellers or providers the caller works with there */
    public record Found(boolean exists, Customer mine, List<CustomerPartners.Partner> others) {
    }

    /** @param domain or null @param tenantId or null; exactly one is given */
    public Found find(Caller caller, String domain, String tenantId) {
        boolean byDomain = given(domain);
        Checks.demand(Check.that(byDomain != given(tenantId), LookupRejection.ONE_OF_BOTH));
        UUID id = byDomain ? customers.ofDomain(domain.trim().toLowerCase(Locale.ROOT)) : visible(Ids.lenient(tenantId.trim()));
        Standings.Seen mine = id == null ? null : standings.seen(caller, id);
        return mine == null ? new Found(id != null, null, List.of()) : new Found(true, mine.customer(), partners.counterparts(caller, id));
    }

    private UUID visible(UUID tenant) {
        return customers.visible(tenant) == null ? null : tenant;
    }

    private static boolean given(String text) {
        return text != null && !text.isBlank();
    }
}
