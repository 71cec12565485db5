package io.twotier.acceptance.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** An answer as the strictest of the listed clients parses it, whichever operation it is of: each point of the wire as it shows in any body. */
final class Strict {

    private static final String TYPE = "application/json; charset=utf-8";
    private static final Pattern NAME = Pattern.compile("[a-z][A-Za-z0-9]*");
    /** One client fails on a space in place of the T, another on a date without a zone. */
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(\\.\\d{1,9})?(Z|[+-]\\d{2}:\\d{2})");
    private static final Pattern DATE_LIKE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}([T ].*)?|\\d{1,2}/\\d{1,2}/\\d{4}.*");
    private static final Set<String> CYCLES = Set.of("unknown", "monthly", "annual", "none", "one_time");
    private static final Set<String> AGREEMENTS = Set.of("MicrosoftCloudAgreement", "MicrosoftCustomerAgreement");
    /** No listed client makes one; the documented word is the only one. */
    private static final Set<String> SIGNED_BY_SANDBOX_RESELLERS = Set.of("ValueAddedReseller");
    private static final Set<String> PROVISIONING = Set.of("none", "success", "pending", "failed");

    /** What the strictest client knows of each, by the kind of the resource and the field; "" for every kind. One unknown value fails a whole list. */
    private static final Map<String, Set<String>> VALUES = Map.ofEntries(
            Map.entry(".relationshipType", Set.of("is_indirect_reseller_of", "is_indirect_cloud_solution_provider_of")),
            Map.entry("Customer.relationshipToPartner", Set.of("unknown", "none", "reseller", "advisor", "syndication")),
            Map.entry("Subscription.status", Set.of("none", "active", "suspended", "deleted")),
            Map.entry("Order.status", Set.of("unknown", "completed", "pending", "cancelled")),
            Map.entry(".billingCycle", CYCLES),
            Map.entry(".billingType", Set.of("none", "usage", "license")),
            Map.entry(".contractType", Set.of("subscription", "productkey", "redemptioncode")),
            Map.entry("SubscriptionProvisioningStatus.status", PROVISIONING),
            Map.entry("OrderLineItemProvisioningStatus.status", PROVISIONING),
            Map.entry(".agreementType", AGREEMENTS),
            Map.entry("Agreement.type", AGREEMENTS),
            Map.entry(".vettingStatus", Set.of("none", "pending", "authorized", "rejected")),
            Map.entry(".vettingSubStatus", Set.of("none", "entry", "email_ownership", "email_domain", "employment_verification", "decision", "other", "business_verification")),
            Map.entry("Upgrade.upgradeType", Set.of("none", "upgrade_only", "upgrade_with_license_transfer")),
            Map.entry("TransferEntity.status", Set.of("Active", "Complete", "PartiallyComplete", "Reject", "Pending", "InProgress", "Cancel", "Cancelled", "Expired", "Failed")),
            Map.entry("AuditRecord.operationStatus", Set.of("succeeded", "failed", "progress", "decline")));

    private final List<Finding> findings = new ArrayList<>();
    private boolean dates;
    private boolean enums;
    private boolean links;

    private Strict() {
    }

    /** Everything an answer with a result shows. */
    static Strict of(Answered answer) {
        Strict strict = new Strict();
        if (!answer.text().isEmpty()) {
            strict.expect(14, TYPE.equals(answer.header("Content-Type")), "its content type is " + answer.header("Content-Type"));
            strict.expect(14, !answer.json().isMissingNode(), "it is not JSON: " + answer.text());
            strict.look("", answer.json());
        }
        return strict;
    }

    List<Finding> findings() {
        return findings;
    }

    /** Whether there was anything of what the point is about. */
    boolean saw(int point) {
        return switch (point) {
            case 15 -> links;
            case 16 -> dates;
            case 17 -> enums;
            default -> true;
        };
    }

    private void look(String at, JsonNode node) {
        if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                look(at + "[" + i + "]", node.get(i));
            }
        } else if (node.isObject()) {
            object(at, node);
        }
    }

    private void object(String at, JsonNode object) {
        String kind = object.path("attributes").path("objectType").asText();
        if (object.has("items") || kind.equals("Collection")) {
            expect(14, object.path("items").isArray() && object.path("totalCount").isInt() && kind.equals("Collection"), at + " is no collection of the known shape");
        }
        object.properties().forEach(member -> {
            String name = member.getKey();
            String where = at + "." + name;
            expect(name.equals("contractType") ? 18 : 14, !member.getValue().isNull(), where + " is null");
            expect(14, object.has("access_token") || object.has("WebhookUrl") || NAME.matcher(name).matches(), where + " is not camelCase");
            expect(14, !Set.of("items", "headers").contains(name) || member.getValue().isArray(), where + " is no array");
            if (name.equals("links")) {
                member.getValue().properties().forEach(link -> link(where + "." + link.getKey(), link.getValue()));
            }
            if (member.getValue().isTextual()) {
                text(where, kind, name, member.getValue().asText());
            }
            look(where, member.getValue());
        });
        next(at, object);
    }

    private void link(String at, JsonNode link) {
        links = true;
        expect(15, link.path("uri").asText().matches("/(?!v1/).*"), at + " is not relative without /v1: " + link);
        expect(15, link.path("method").isTextual() && link.path("headers").isArray(), at + " lacks its method or the array of headers: " + link);
    }

    /** The token of the next page is in its link and in the body, or nowhere. */
    private void next(String at, JsonNode list) {
        JsonNode next = list.path("links").path("next");
        if (next.isMissingNode() && !list.has("continuationToken")) {
            return;
        }
        JsonNode header = next.path("headers").path(0);
        expect(15, header.path("key").asText().equals("MS-ContinuationToken") && !header.path("value").asText().isEmpty()
                && header.path("value").equals(list.path("continuationToken")), at + " goes on without its token in link and body: " + next);
    }

    private void text(String at, String kind, String name, String value) {
        if (DATE_LIKE.matcher(value).matches()) {
            dates = true;
            expect(16, DATE.matcher(value).matches(), at + " is a date without T or zone: " + value);
        }
        Set<String> known = at.endsWith(".agreementSignature.agreementType") ? SIGNED_BY_SANDBOX_RESELLERS : VALUES.getOrDefault(kind + "." + name, VALUES.get("." + name));
        if (known != null) {
            enums = true;
            expect(17, known.contains(value), at + " is " + value + ", which the strictest client does not know");
        }
    }

    private void expect(int point, boolean held, String otherwise) {
        if (!held) {
            findings.add(new Finding(point, otherwise));
        }
    }
}
