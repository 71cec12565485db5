package io.twotier.subscription.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The countries that can be sold to, each with its region and its currency (Q24: there are no prices, but an order names its currency). */
@ApplicationScoped
public class Markets {

    private record Market(String region, String currency) {
    }

    private final Map<String, Market> markets = Reference.rows("csp-regions.csv").stream()
            .collect(Collectors.toUnmodifiableMap(row -> row.get("country"), row -> new Market(row.get("region"), row.get("currency"))));

    public Optional<String> currency(String country) {
        return market(country).map(Market::currency);
    }

    /** Whether a country lies in this region of the programme. */
    public boolean lies(String country, String region) {
        return market(country).filter(market -> market.region().equals(region)).isPresent();
    }

    /** The market that is asked about as it is spelt, null when none is; a country that is none is a mistake of the caller. */
    public String asked(String country) {
        if (country == null || country.isBlank()) {
            return null;
        }
        if (market(country).isEmpty()) {
            throw OfferRejection.NO_SUCH_COUNTRY.refuse(country);
        }
        return country.trim().toUpperCase(Locale.ROOT);
    }

    private Optional<Market> market(String country) {
        return country == null ? Optional.empty() : Optional.ofNullable(markets.get(country.trim().toUpperCase(Locale.ROOT)));
    }
}
