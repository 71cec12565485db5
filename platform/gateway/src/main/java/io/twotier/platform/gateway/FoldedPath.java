package io.twotier.platform.gateway;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Brings a path into the one spelling the services know. Clients double slashes, end in one, and write the fixed words in
 * any letter case; ids and tokens are somebody's data and stay as they are.
 */
final class FoldedPath {

    /** Words whose spelling is not plain lower case. */
    private static final Map<String, String> SPELLINGS = Stream.of(
            "directSignedMicrosoftCustomerAgreementStatus", "azureEntitlements", "transitionEligibilities", "validationEvents",
            "sandboxIndirectReseller", "CustomerPartnerRelationships")
            .collect(Collectors.toMap(word -> word.toLowerCase(Locale.ROOT), word -> word));

    /** What a word of ours looks like; an id or a token in an unexpected place hardly ever does. */
    private static final Pattern WORD = Pattern.compile("[A-Za-z]+(-[A-Za-z]+)*|[vV]1");

    /** Words an id, token or code follows, with the words that may stand in its place. */
    private static final Map<String, Set<String>> COLLECTIONS = Map.ofEntries(
            Map.entry("customers", Set.of("onboarding", "invitations", "lookup", "relationshiprequests")),
            Map.entry("customer", Set.of()),
            Map.entry("relationships", Set.of("invitations", "partner")),
            Map.entry("invitations", Set.of()),
            Map.entry("enrollments", Set.of("indirectreseller")),
            Map.entry("enrolledprograms", Set.of()),
            Map.entry("partners", Set.of()),
            Map.entry("partnerships", Set.of()),
            Map.entry("delegatedadmin", Set.of()),
            Map.entry("agreements", Set.of("partner", "direct", "effectivestatus", "evidence", "customer", "documents")),
            Map.entry("documents", Set.of()),
            Map.entry("signatures", Set.of()),
            Map.entry("agreementtemplates", Set.of()),
            Map.entry("subscriptions", Set.of()),
            Map.entry("orders", Set.of()),
            Map.entry("carts", Set.of()),
            Map.entry("offers", Set.of()),
            Map.entry("products", Set.of()),
            Map.entry("skus", Set.of()),
            Map.entry("availabilities", Set.of()),
            Map.entry("transfers", Set.of("everything")),
            Map.entry("operations", Set.of()),
            Map.entry("counterparts", Set.of()),
            Map.entry("offboardings", Set.of()),
            Map.entry("domains", Set.of()),
            Map.entry("checkdomainavailability", Set.of()),
            Map.entry("countryvalidationrules", Set.of()),
            Map.entry("sandboxindirectreseller", Set.of()),
            Map.entry("auditrecords", Set.of()),
            Map.entry("webhooks", Set.of("v1", "endpoints")),
            Map.entry("endpoints", Set.of()),
            Map.entry("deliveries", Set.of()),
            Map.entry("certificates", Set.of()),
            Map.entry("validationevents", Set.of()));

    private FoldedPath() {
    }

    /** The folded form of a raw (still percent-encoded) path without its query. */
    static String of(String path) {
        List<String> folded = new ArrayList<>();
        Set<String> insteadOfId = null;
        for (String segment : path.split("/")) {
            if (segment.isEmpty()) {
                continue;
            }
            String word = segment.toLowerCase(Locale.ROOT);
            boolean fixed = insteadOfId == null || insteadOfId.contains(word);
            if (fixed && WORD.matcher(segment).matches()) {
                folded.add(SPELLINGS.getOrDefault(word, word));
                insteadOfId = COLLECTIONS.get(word);
            } else {
                folded.add(segment);
                insteadOfId = null;
            }
        }
        return "/" + String.join("/", folded);
    }

    /** Dot segments would let a path look owned by one service and mean another's. */
    static boolean climbs(String path) {
        for (String segment : path.split("/")) {
            String plain = segment.toLowerCase(Locale.ROOT).replace("%2e", ".");
            if (plain.equals(".") || plain.equals("..")) {
                return true;
            }
        }
        return false;
    }
}
