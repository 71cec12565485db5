package io.twotier.customer.country.api;

import io.twotier.customer.country.AddressForms;
import io.twotier.customer.country.Countries;
import io.twotier.customer.country.CountryRejection;
import io.twotier.platform.caller.Access;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What a country demands of an address and of a company; the same rules customers are created by. */
@Path("/v1/countryvalidationrules/{country}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Addresses and domains", description = "What can be asked before a customer is created")
public class CountryRulesResource {

    private final Countries countries;
    private final AddressForms forms;

    CountryRulesResource(Countries countries, AddressForms forms) {
        this.countries = countries;
        this.forms = forms;
    }

    @GET
    @Access("get_country_rules")
    @Operation(summary = "Reads what a country demands of an address and of a company")
    public CountryInformationView rules(@PathParam("country") String country) {
        String region = countries.region(country).orElseThrow(() -> CountryRejection.NO_COUNTRY.refuse(country));
        return CountryInformationView.of(country.toUpperCase(Locale.ROOT), region, forms.of(country));
    }
}
