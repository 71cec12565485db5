package io.twotier.platform.gateway;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Which service owns a folded path. The longest matching pattern wins; {@code *} stands for one segment, and a pattern
 * also covers everything below it.
 */
final class RoutingTable {

    private static final List<Route> ROUTES = routes()
            .to("agreement", "v1/agreements", "v1/agreementtemplates", "v1/compliance", "v1/customers/*/agreements",
                    "v1/customers/*/directSignedMicrosoftCustomerAgreementStatus",
                    "v1/operator/agreementtemplates", "v1/operator/reacceptance", "v1/operator/agreementevidence",
                    "v1/operator/services/agreement", "v1/test/quiescent/agreement", "pages/agreements")
            .to("subscription", "v1/offers", "v1/products", "v1/customers/onboarding", "v1/customers/*/orders", "v1/customers/*/carts",
                    "v1/customers/*/subscriptions", "v1/customers/*/products", "v1/operator/offers",
                    "v1/operator/services/subscription", "v1/test/moves", "v1/test/quiescent/subscription")
            .to("transfer", "v1/operations", "v1/offboardings", "v1/customers/*/transfers", "v1/customers/*/transferseligibility", "v1/operator/transfers",
                    "v1/operator/services/transfer", "v1/test/counterparts", "v1/test/quiescent/transfer")
            .to("customer", "v1/customers", "v1/domains", "v1/validations", "v1/countryvalidationrules", "v1/relationships/*/customer",
                    "v1/operator/services/customer", "v1/test/quiescent/customer", "pages/customers")
            .to("feed", "v1/auditrecords", "v1/events", "v1/webhooks", "webhooks/v1", "auditactivity/v1", "v1/auditactivity/v1", "v1/operator/services/feed",
                    "v1/test/quiescent/feed")
            .to("partner", "v1", "pages", "generatetoken")
            .longestFirst();

    private RoutingTable() {
    }

    /** The owner of a path that starts with a slash, or null when it is outside every route. */
    static String owner(String path) {
        String[] segments = path.substring(1).split("/");
        for (Route route : ROUTES) {
            if (route.covers(segments)) {
                return route.service();
            }
        }
        return null;
    }

    private static Builder routes() {
        return new Builder();
    }

    private record Route(String service, String[] pattern) {

        boolean covers(String[] segments) {
            if (segments.length < pattern.length) {
                return false;
            }
            for (int i = 0; i < pattern.length; i++) {
                if (!pattern[i].equals("*") && !pattern[i].equals(segments[i])) {
                    return false;
                }
            }
            return true;
        }

        /** A named segment says more than any segment, so {@code customers/onboarding} beats {@code customers/*}. */
        int weight() {
            int named = 0;
            for (String segment : pattern) {
                named += segment.equals("*") ? 0 : 1;
            }
            return pattern.length * 10 + named;
        }
    }

    private static final class Builder {

        private final List<Route> routes = new ArrayList<>();

        Builder to(String service, String... patterns) {
            for (String pattern : patterns) {
                routes.add(new Route(service, pattern.split("/")));
            }
            return this;
        }

        List<Route> longestFirst() {
            routes.sort(Comparator.comparingInt(Route::weight).reversed());
            return List.copyOf(routes);
        }
    }
}
