package io.twotier.customer.invitation.page;

import io.twotier.customer.NewCustomer;
import io.twotier.customer.billing.api.AddressBody;
import io.twotier.customer.billing.api.BillingProfileBody;
import io.twotier.customer.country.Countries;
import io.twotier.customer.country.CountryRules;
import io.twotier.customer.invitation.api.AcceptanceBody;
import io.twotier.platform.caller.Caller;
import io.twotier.platform.command.PlatformRejection;
import io.twotier.platform.command.Refused;
import io.twotier.platform.command.Violation;
import io.twotier.platform.web.PageLanguage;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Validator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** What a tenant tells of itself on the page, judged as the API judges it. */
@ApplicationScoped
class Newcomers {

    private final Validator validator;
    private final Countries countries;
    private final CountryRules rules;

    Newcomers(Validator validator, Countries countries, CountryRules rules) {
        this.validator = validator;
        this.countries = countries;
        this.rules = rules;
    }

    /** A country to choose. @param code two letters */
    public record Choice(String code, String name) {
    }

    /** @throws Refused 400 with a violation for each field that cannot be as it is */
    NewCustomer of(Caller caller, CompanyForm form, PageLanguage language) {
        String country = form.of(CompanyField.COUNTRY);
        AddressBody address = new AddressBody(country, null, form.of(CompanyField.CITY), form.of(CompanyField.STATE), form.of(CompanyField.STREET), null, null, null,
                form.of(CompanyField.POSTAL_CODE), null, null, null, form.of(CompanyField.PHONE), null);
        BillingProfileBody profile = new BillingProfileBody(null, null, form.of(CompanyField.EMAIL), language.tag() + (country == null ? "" : "-" + country),
                language.tag(), form.of(CompanyField.COMPANY), address);
        AcceptanceBody body = new AcceptanceBody(profile, form.of(CompanyField.REGISTRATION), null);
        List<Violation> broken = validator.validate(body).stream().map(v -> new Violation(v.getPropertyPath().toString(), v.getMessage())).toList();
        if (!broken.isEmpty()) {
            throw Refused.because(PlatformRejection.INVALID, broken);
        }
        return body.newcomer(caller, countries, rules);
    }

    List<Choice> choices(PageLanguage language) {
        Locale reader = Locale.forLanguageTag(language.tag());
        return countries.codes().stream().map(code -> new Choice(code, new Locale.Builder().setRegion(code).build().getDisplayCountry(reader)))
                .sorted(Comparator.comparing(Choice::name, java.text.Collator.getInstance(reader))).toList();
    }
}
