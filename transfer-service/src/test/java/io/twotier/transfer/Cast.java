package io.twotier.transfer;

import io.twotier.platform.testkit.TopicProbe;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/** A provider, a transitioning partner and their customer, made known by the events of the other services, which this class plays. */
public final class Cast {

    /** What must have happened before a transfer; a test leaves out what it is about. */
    public enum Fact {
        PROVIDER_REGISTERED, SOURCE_REGISTERED, SOURCE_ENROLLED, PARTNERSHIP, CUSTOMER_CREATED, SOURCE_RELATED, TARGET_RELATED, SOURCE_SIGNED, TARGET_SIGNED, CUSTOMER_AGREED
    }

    public final UUID provider = UUID.randomUUID();
    public final UUID source = UUID.randomUUID();
    public final UUID customer = UUID.randomUUID();
    public final String mpnId = "7" + ThreadLocalRandom.current().nextInt(100_000, 999_999) + ThreadLocalRandom.current().nextInt(100, 999);
    public final String globalMpnId = "G" + mpnId;
    public final String providerMpnId = "P" + mpnId;
    private final UUID partnership = UUID.randomUUID();
    private final UUID sourceRelationship = UUID.randomUUID();
    private final UUID targetRelationship = UUID.randomUUID();
    private final String environment;
    private final TopicProbe probe;
    private final Map<UUID, Long> sequences = new HashMap<>();

    private Cast(TopicProbe probe, String environment) {
        this.probe = probe;
        this.environment = environment;
    }

    public static Cast ready(TopicProbe probe) {
        return lacking(probe);
    }

    public static Cast lacking(TopicProbe probe, Fact... missing) {
        return in("production", probe, missing);
    }

    public static Cast in(String environment, TopicProbe probe, Fact... missing) {
        Cast cast = new Cast(probe, environment);
        Set<Fact> facts = EnumSet.allOf(Fact.class);
        facts.removeAll(Set.of(missing));
        facts.forEach(cast::happens);
        return cast;
    }

    public String environment() {
        return environment;
    }

    public void happens(Fact fact) {
        switch (fact) {
            case PROVIDER_REGISTERED -> registered(provider, "Nordlys Distribution", "indirect_provider", "EUROPE", providerMpnId);
            case SOURCE_REGISTERED -> registered(source, "Kvarnsten Cloud", "direct_bill", "EUROPE", mpnId);
            case SOURCE_ENROLLED -> enrolled();
            case PARTNERSHIP -> partnership("PartnershipAccepted", "active");
            case CUSTOMER_CREATED -> customerCreated("EUROPE");
            case SOURCE_RELATED -> relationship(sourceRelationship, source, "direct", true);
            case TARGET_RELATED -> relationship(targetRelationship, provider, "indirect_provider", true);
            case SOURCE_SIGNED -> signed(source);
            case TARGET_SIGNED -> signed(provider);
            case CUSTOMER_AGREED -> agreed(null);
        }
    }

    public void registered(UUID partner, String name, String type, String region, String location) {
        say("partner", "PartnerRegistered", partner, partner.toString(), """
                {"partnerId":"%s","name":"%s","types":["%s"],"country":"SE","region":"%s","mpnIds":[{"id":"G%s","kind":"global"},{"id":"%s","kind":"location"},{"id":"X%s","kind":"location"}],
                 "directBillStatus":"active","affiliates":[],"email":"info@partner.example"}""".formatted(partner, name, type, region, location, location, location));
    }

    /** Its direct-bill rights are taken away. */
    public void restricted(UUID partner) {
        say("partner", "DirectBillRestricted", partner, partner.toString(), """
                {"partnerId":"%s","name":"Kvarnsten Cloud","types":["direct_bill"],"country":"SE","region":"EUROPE","mpnIds":[{"id":"%s","kind":"location"}],
                 "directBillStatus":"restricted","affiliates":[],"email":"info@partner.example"}""".formatted(partner, mpnId));
    }

    private void enrolled() {
        UUID enrollment = UUID.randomUUID();
        say("partner", "IndirectResellerActivated", enrollment, source.toString(), """
                {"partnerId":"%s","enrollmentId":"%s","status":"active","types":["direct_bill","indirect_reseller"],"onboardedMpnId":"%s","agreementTemplateId":"%s","acceptedBy":"%s",
                 "acceptedAt":"2026-11-01T08:00:00Z","name":"Kvarnsten Cloud","country":"SE","region":"EUROPE","mpnIds":[{"id":"%s","kind":"location"}],"directBillStatus":"active"}"""
                .formatted(source, enrollment, mpnId, UUID.randomUUID(), UUID.randomUUID(), mpnId));
    }

    public void partnershipRemoved() {
        partnership("PartnershipRemoved", "removed");
    }

    private void partnership(String type, String state) {
        say("partner", type, partnership, provider + ":" + source, """
                {"partnershipId":"%s","providerId":"%s","resellerId":"%s","state":"%s","since":"2026-11-01T08:00:00Z","providerName":"Nordlys Distribution","resellerName":"Kvarnsten Cloud",
                 "resellerMpnId":"%s","resellerCountry":"SE","providerRegion":"EUROPE","resellerRegion":"EUROPE"}""".formatted(partnership, provider, source, state, mpnId));
    }

    public void customerCreated(String region) {
        say("customer", "CustomerCreated", customer, customer.toString(), """
                {"customerId":"%s","companyName":"Björkdal Bageri AB","domain":"bjorkdal.example","country":"SE","region":"%s","tenantKind":"customer"}""".formatted(customer, region));
    }

    /** Another partner is at home with the customer, too. */
    public void relates(UUID partner, String kind) {
        relationship(UUID.randomUUID(), partner, kind, true);
    }

    public void signs(UUID partner) {
        signed(partner);
    }

    public void sourceLeaves() {
        relationship(sourceRelationship, source, "direct", false);
    }

    public void targetLeaves() {
        relationship(targetRelationship, provider, "indirect_provider", false);
    }

    /** As after an extension: the source looks after the customer as the provider's reseller, too. */
    public void sourceResells() {
        UUID id = UUID.randomUUID();
        say("customer", "ResellerRelationshipEstablished", id, customer.toString(), """
                {"relationshipId":"%s","customerId":"%s","partnerId":"%s","kind":"indirect_reseller","throughProviderId":"%s","origin":"extended","delegatedAdmin":false,
                 "acquisitionChannel":"direct","open":true}""".formatted(id, customer, source, provider));
    }

    private void relationship(UUID id, UUID partner, String kind, boolean open) {
        say("customer", open ? "ResellerRelationshipEstablished" : "ResellerRelationshipRemoved", id, customer.toString(), """
                {"relationshipId":"%s","customerId":"%s","partnerId":"%s","kind":"%s","origin":"created","delegatedAdmin":false,"acquisitionChannel":"direct","open":%s}"""
                .formatted(id, customer, partner, kind, open));
    }

    private void signed(UUID partner) {
        UUID signature = UUID.randomUUID();
        say("agreement", "PartnerAgreementSigned", signature, partner.toString(), """
                {"signatureId":"%s","partnerId":"%s","region":"EUROPE","agreementType":"MicrosoftPartnerAgreement","signedAt":"2026-11-01T08:00:00Z"}""".formatted(signature, partner));
    }

    /** @param attesting null for the customer's own acceptance */
    public void agreed(UUID attesting) {
        UUID agreement = UUID.randomUUID();
        say("agreement", attesting == null ? "CustomerAgreementAccepted" : "CustomerAgreementAttested", agreement, customer.toString(), """
                {"agreementId":"%s","customerId":"%s","method":"%s","templateId":"%s","type":"MicrosoftCustomerAgreement","dateAgreed":"2026-11-01T08:00:00Z"%s}"""
                .formatted(agreement, customer, attesting == null ? "direct" : "attested", UUID.randomUUID(),
                        attesting == null ? "" : ",\"attestingPartnerId\":\"" + attesting + "\""));
    }

    public UUID licence(int quantity) {
        return subscription(new Subscription("license").quantity(quantity));
    }

    public UUID addOn(UUID base, int quantity) {
        return subscription(new Subscription("license").quantity(quantity).parent(base));
    }

    public UUID azure() {
        return subscription(new Subscription("azure_payg").entitlement(UUID.randomUUID().toString()));
    }

    public UUID subscription(Subscription one) {
        say("subscription", one.type, one.id, customer.toString(), one.json(customer, one.owner == null ? source : one.owner));
        return one.id;
    }

    /** A subscription as its service tells it. */
    public static final class Subscription {

        private UUID id = UUID.randomUUID();
        private String type = "SubscriptionCreated";
        private UUID owner;
        private final String kind;
        private int quantity = 1;
        private String status = "active";
        private String reason;
        private UUID parent;
        private String entitlement;
        private boolean listed = true;
        private String suspensionReasons = "";

        public Subscription(String kind) {
            this.kind = kind;
        }

        public Subscription again(UUID same) {
            id = same;
            type = "SubscriptionChanged";
            return this;
        }

        /** A new one with this id. */
        public Subscription called(UUID name) {
            id = name;
            return this;
        }

        public Subscription quantity(int count) {
            quantity = count;
            return this;
        }

        public Subscription status(String now) {
            status = now;
            return this;
        }

        /** As its former owner keeps it after it was moved. */
        public Subscription transferred() {
            suspensionReasons = "\"transferred\"";
            return status("suspended");
        }

        public Subscription stays(String because) {
            reason = because;
            return this;
        }

        public Subscription parent(UUID base) {
            parent = base;
            return this;
        }

        public Subscription entitlement(String azureId) {
            entitlement = azureId;
            return this;
        }

        public Subscription unlisted() {
            listed = false;
            return this;
        }

        public Subscription ownedBy(UUID partner) {
            owner = partner;
            return this;
        }

        private String json(UUID customer, UUID partner) {
            return """
                    {"subscriptionId":"%s","customerId":"%s","partnerId":"%s","offerId":"OFFER-%s","offerName":"An offer","friendlyName":"My %s","kind":"%s","transferable":%s%s,
                     "quantity":%d,"billingCycle":"monthly","status":"%s","suspensionReasons":[%s],"orderId":"%s","listed":%s%s%s}""".formatted(id, customer, partner, kind, kind,
                    kind, reason == null, reason == null ? "" : ",\"reasonNotTransferable\":\"" + reason + "\"", quantity, status, suspensionReasons, UUID.randomUUID(), listed,
                    parent == null ? "" : ",\"parentSubscriptionId\":\"" + parent + "\"", entitlement == null ? "" : ",\"entitlementId\":\"" + entitlement + "\"");
        }
    }

    /** The answer of subscription-service to a group. @return by old id, the new id */
    public Map<UUID, UUID> groupMoved(String transfer, String group, UUID... subscriptions) {
        Map<UUID, UUID> renewed = new LinkedHashMap<>();
        StringBuilder lines = new StringBuilder();
        for (UUID one : subscriptions) {
            renewed.put(one, UUID.randomUUID());
            lines.append(lines.isEmpty() ? "" : ",").append("""
                    {"lineItemNumber":%d,"offerId":"OFFER","subscriptionId":"%s","sourceSubscriptionId":"%s","friendlyName":"x","quantity":1,"termDuration":"P1Y"}"""
                    .formatted(renewed.size() - 1, renewed.get(one), one));
        }
        say("subscription", "SubscriptionGroupTransferred", transfer + "/" + group, 1, customer.toString(), """
                {"transferId":"%s","groupId":"%s","customerId":"%s","sourcePartnerId":"%s","targetPartnerId":"%s",
                 "order":{"id":"order-%s-%s","billingCycle":"monthly","currencyCode":"SEK","creationDate":"2026-11-02T10:15:00Z","lineItems":[%s]}}"""
                .formatted(transfer, group, customer, source, provider, transfer, group, lines));
        return renewed;
    }

    public void groupFailed(String transfer, String group) {
        say("subscription", "SubscriptionGroupTransferFailed", transfer + "/" + group, 1, customer.toString(), """
                {"transferId":"%s","groupId":"%s","customerId":"%s","code":900103,"description":"Source is not synchronised yet."}""".formatted(transfer, group, customer));
    }

    /** The clock of the simulation they live in was moved. @param sequence counts the moves @param ahead by now, as an ISO duration */
    public void clockMoved(long sequence, String ahead) {
        say("partner", "SimulationClockMoved", UUID.nameUUIDFromBytes(environment.getBytes()).toString(), sequence, environment, """
                {"simulationId":"%s","ahead":"%s"}""".formatted(UUID.randomUUID(), ahead));
    }

    private void say(String service, String type, UUID subject, String key, String json) {
        say(service, type, subject.toString(), sequences.merge(subject, 1L, Long::sum), key, json);
    }

    public void say(String service, String type, String subject, long sequence, String key, String json) {
        say(UUID.randomUUID(), service, type, subject, sequence, key, json);
    }

    /** One event on its owner's topic, with the whole envelope. */
    public void say(UUID id, String service, String type, String subject, long sequence, String key, String json) {
        Map<String, String> headers = new HashMap<>();
        headers.put("ce_specversion", "1.0");
        headers.put("ce_id", id.toString());
        headers.put("ce_source", "/twotier/" + service);
        headers.put("ce_type", "io.twotier." + service + "." + type + ".v1");
        headers.put("ce_subject", subject);
        headers.put("ce_time", Instant.now().toString());
        headers.put("ce_sequence", Long.toString(sequence));
        headers.put("ce_actor", "system:test");
        headers.put("ce_audience", source + "," + provider);
        String[] world = environment.split(":");
        headers.put("ce_environment", world[0]);
        if (world.length > 1) {
            headers.put("ce_simulation", world[1]);
        }
        headers.put("ce_correlationid", UUID.randomUUID().toString());
        headers.put("ce_causationid", UUID.randomUUID().toString());
        headers.put("ce_traceparent", "00-00000000000000000000000000000000-0000000000000000-00");
        headers.put("content-type", "application/json");
        probe.send(service + "-events", key, headers, json);
    }
}
