package io.twotier.customer.country;

import io.twotier.customer.billing.Address;
import io.twotier.platform.command.Check;
import io.twotier.platform.command.Checks;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Function;

/** Whether an address can be as it is, before anything is made with it. */
@ApplicationScoped
public class AddressValidation {

    private final CountryRules rules;
    private final AddressForms forms;

    AddressValidation(CountryRules rules, AddressForms forms) {
        this.rules = rules;
        this.forms = forms;
    }

    /**
     * @param written the address as text for who is told what was meant
     * @throws io.twotier.platform.command.Refused 400, with the address that was meant where that can be told, else with what is wrong
     */
    public void demand(Address address, Function<Address, String> written) {
        Address meant = forms.of(address.country()).corrected(address);
        if (rules.takes(meant)) {
            Checks.demand(Check.that(rules.takes(address), CountryRejection.ADDRESS_CORRECTED, written.apply(meant)));
        }
        rules.demand(address, "address");
    }
}
