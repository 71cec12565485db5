package io.twotier.transfer;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** More customers of the partner of a {@link Cast}, as other services tell of them. */
final class Leavers {

    private final Cast cast;

    Leavers(Cast cast) {
        this.cast = cast;
    }

    /** A customer that could go at once, but for what is missing, with one licence. */
    UUID customer(Cast.Fact... missing) {
        UUID customer = empty(missing);
        subscription(customer, UUID.randomUUID(), "license", "active", null);
        return customer;
    }

    /** The same without any subscription. */
    UUID empty(Cast.Fact... missing) {
        UUID customer = UUID.randomUUID();
        Set<Cast.Fact> facts = EnumSet.allOf(Cast.Fact.class);
        facts.removeAll(List.of(missing));
        cast.say("customer", "CustomerCreated", customer.toString(), 1, customer.toString(), """
                {"customerId":"%s","companyName":"Bageri AB","domain":"b.example","country":"SE","region":"EUROPE","tenantKind":"customer"}""".formatted(customer));
        if (facts.contains(Cast.Fact.SOURCE_RELATED)) {
            related(customer, UUID.randomUUID(), 1, cast.source, "direct", true);
        }
        if (facts.contains(Cast.Fact.TARGET_RELATED)) {
            related(customer, targetRelation(customer), 1, cast.provider, "indirect_provider", true);
        }
        if (facts.contains(Cast.Fact.CUSTOMER_AGREED)) {
            agreed(customer);
        }
        return customer;
    }

    UUID subscription(UUID customer, UUID id, String kind, String status, String reason) {
        return subscription(customer, id, 1, kind, status, reason);
    }

    UUID subscription(UUID customer, UUID id, long sequence, String kind, String status, String reason) {
        cast.say("subscription", sequence == 1 ? "SubscriptionCreated" : "SubscriptionChanged", id.toString(), sequence, customer.toString(), """
                {"subscriptionId":"%s","customerId":"%s","partnerId":"%s","offerId":"OFFER","offerName":"An offer","friendlyName":"My %s","kind":"%s","transferable":%s%s,
                 "quantity":5,"billingCycle":"monthly","status":"%s","suspensionReasons":[],"orderId":"%s","listed":true}""".formatted(id, customer, cast.source, kind, kind,
                reason == null, reason == null ? "" : ",\"reasonNotTransferable\":\"" + reason + "\"", status, UUID.randomUUID()));
        return id;
    }

    void targetRelated(UUID customer, long sequence, boolean open) {
        related(customer, targetRelation(customer), sequence, cast.provider, "indirect_provider", open);
    }

    void agreed(UUID customer) {
        UUID agreement = UUID.randomUUID();
        cast.say("agreement", "CustomerAgreementAccepted", agreement.toString(), 1, customer.toString(), """
                {"agreementId":"%s","customerId":"%s","method":"direct","templateId":"%s","type":"MicrosoftCustomerAgreement","dateAgreed":"2026-11-01T08:00:00Z"}"""
                .formatted(agreement, customer, UUID.randomUUID()));
    }

    private void related(UUID customer, UUID id, long sequence, UUID partner, String kind, boolean open) {
        cast.say("customer", open ? "ResellerRelationshipEstablished" : "ResellerRelationshipRemoved", id.toString(), sequence, customer.toString(), """
                {"relationshipId":"%s","customerId":"%s","partnerId":"%s","kind":"%s","origin":"created","delegatedAdmin":false,"acquisitionChannel":"direct","open":%s}"""
                .formatted(id, customer, partner, kind, open));
    }

    private static UUID targetRelation(UUID customer) {
        return new UUID(customer.getMostSignificantBits() ^ 1, customer.getLeastSignificantBits());
    }
}
