package io.twotier.customer.api;

import io.twotier.customer.CustomerDesk;
import io.twotier.customer.NewCustomer;
import io.twotier.customer.country.Countries;
import io.twotier.customer.country.CountryRules;
import io.twotier.platform.Ids;
import io.twotier.platform.caller.Caller;
import io.twotier.platform.caller.CurrentCaller;
import io.twotier.platform.command.Commands;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.util.UUID;

/** Creating a customer, from whichever path it is asked. */
@ApplicationScoped
class CustomerCreation {

    private final Commands commands;
    private final CurrentCaller current;
    private final CustomerDesk desk;
    private final Countries countries;
    private final CountryRules rules;

    CustomerCreation(Commands commands, CurrentCaller current, CustomerDesk desk, Countries countries, CountryRules rules) {
        this.commands = commands;
        this.current = current;
        this.desk = desk;
        this.countries = countries;
        this.rules = rules;
    }

    /** @param sent the body as it came, which a request id stands for @param meant what it means on this path */
    Response answer(CreateCustomerBody sent, CreateCustomerBody meant) {
        NewCustomer asked = meant.asked(countries, rules);
        Caller caller = current.get();
        UUID attempt = Ids.next();
        return commands.with(sent).prepared(201, () -> desk.prepare(caller, asked, attempt), prepared -> desk.create(caller, asked, prepared),
                CustomerView::created);
    }
}
