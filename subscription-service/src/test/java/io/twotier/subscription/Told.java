package io.twotier.subscription;

import io.twotier.platform.testkit.TopicProbe;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Plays the other services: says their events as they would. */
final class Told implements AutoCloseable {

    static final String EUROPE = "EUROPE";

    final TopicProbe probe;
    /** Of everything that is said from now on. */
    String environment = "production";

    Told(String brokers) {
        this.probe = new TopicProbe(brokers);
    }

    /** A partner in Sweden of these types with a global and two location MPN ids: {@code g}, {@code l} and {@code x} behind the number. */
    void partner(UUID id, int mpn, String... types) {
        partner(id, mpn, 1, "active", types);
    }

    void partner(UUID id, int mpn, long sequence, String directBillStatus, String... types) {
        partner(id, mpn, sequence, directBillStatus, List.of(), types);
    }

    void partner(UUID id, int mpn, long sequence, String directBillStatus, List<UUID> affiliates, String... types) {
        say("partner-events", id.toString(), id.toString(), sequence, "io.twotier.partner." + (sequence == 1 ? "PartnerRegistered" : "DirectBillRestricted") + ".v1",
                map("partnerId", id, "name", "Partner " + mpn, "types", List.of(types), "country", "SE", "region", EUROPE,
                        "mpnIds", List.of(Map.of("id", "g" + mpn, "kind", "global"), Map.of("id", "l" + mpn, "kind", "location"), Map.of("id", "x" + mpn, "kind", "location")),
                        "directBillStatus", directBillStatus, "affiliates", affiliates, "email", "info@partner.example"));
    }

    /** A partner of the sandbox that has the same MPN ids as one of production. */
    void sandboxed(UUID id, int mpn) {
        say("partner-events", id.toString(), id.toString(), 1, "io.twotier.partner.PartnerRegistered.v1", "sandbox", Json.text(
                map("partnerId", id, "name", "Sandboxed", "types", List.of("indirect_reseller"), "country", "SE", "region", EUROPE,
                        "mpnIds", List.of(Map.of("id", "g" + mpn, "kind", "global"), Map.of("id", "l" + mpn, "kind", "location")),
                        "onboardedMpnId", "l" + mpn, "directBillStatus", "active", "affiliates", List.of())));
    }

    void activated(UUID partner, String mpnId) {
        UUID enrollment = UUID.randomUUID();
        say("partner-events", partner.toString(), enrollment.toString(), 3, "io.twotier.partner.IndirectResellerActivated.v1",
                map("partnerId", partner, "enrollmentId", enrollment, "programme", "indirectreseller", "status", "active", "types", List.of("direct_bill", "indirect_reseller"), "onboardedMpnId", mpnId));
    }

    void applied(UUID partner) {
        UUID enrollment = UUID.randomUUID();
        say("partner-events", partner.toString(), enrollment.toString(), 1, "io.twotier.partner.EnrollmentSubmitted.v1",
                map("partnerId", partner, "enrollmentId", enrollment, "programme", "indirectreseller", "status", "pending_review"));
    }

    void partnership(UUID provider, UUID reseller) {
        partnership(UUID.randomUUID(), provider, reseller, 1, "active");
    }

    void partnership(UUID id, UUID provider, UUID reseller, long sequence, String state) {
        say("partner-events", provider + ":" + reseller, id.toString(), sequence,
                "io.twotier.partner.Partnership" + (state.equals("active") ? "Accepted" : "Removed") + ".v1",
                map("partnershipId", id, "providerId", provider, "resellerId", reseller, "state", state));
    }

    void signed(UUID partner) {
        UUID id = UUID.randomUUID();
        say("agreement-events", partner.toString(), id.toString(), 1, "io.twotier.agreement.PartnerAgreementSigned.v1",
                map("signatureId", id, "partnerId", partner, "region", EUROPE, "agreementType", "MicrosoftPartnerAgreement", "signedAt", Instant.now().toString()));
    }

    void accepted(UUID customer) {
        UUID id = UUID.randomUUID();
        say("agreement-events", customer.toString(), id.toString(), 1, "io.twotier.agreement.CustomerAgreementAccepted.v1",
                map("agreementId", id, "customerId", customer, "method", "direct", "type", "MicrosoftCustomerAgreement", "dateAgreed", Instant.now().toString()));
    }

    void attested(UUID customer, UUID partner) {
        UUID id = UUID.randomUUID();
        say("agreement-events", customer.toString(), id.toString(), 1, "io.twotier.agreement.CustomerAgreementAttested.v1",
                map("agreementId", id, "customerId", customer, "method", "attested", "attestingPartnerId", partner, "type", "MicrosoftCustomerAgreement",
                        "dateAgreed", Instant.now().toString()));
    }

    void customer(UUID id) {
        customer(id, "SE", "customer");
    }

    void customer(UUID id, String country, String tenantKind) {
        customer(id, country, tenantKind, null);
    }

    void customer(UUID id, String country, String tenantKind, UUID ownerOrganization) {
        say("customer-events", id.toString(), id.toString(), 1, "io.twotier.customer.CustomerCreated.v1",
                map("customerId", id, "companyName", "Björkdal Bageri AB", "domain", "b.example", "country", country, "region", EUROPE, "tenantKind", tenantKind,
                        "ownerOrganizationTenantId", ownerOrganization));
    }

    void related(UUID customer, UUID partner, String kind, UUID throughProvider, String channel) {
        related(UUID.randomUUID(), customer, partner, kind, throughProvider, channel, 1, true);
    }

    void related(UUID id, UUID customer, UUID partner, String kind, UUID throughProvider, String channel, long sequence, boolean open) {
        say("customer-events", customer.toString(), id.toString(), sequence,
                "io.twotier.customer.ResellerRelationship" + (open ? "Established" : "Removed") + ".v1",
                map("relationshipId", id, "customerId", customer, "partnerId", partner, "kind", kind, "throughProviderId", throughProvider, "origin", "created",
                        "delegatedAdmin", true, "acquisitionChannel", channel, "open", open));
    }

    /** In the first form, as it was said before there were two. */
    void groupRequested(UUID transfer, String group, UUID customer, UUID source, UUID target, List<Map<String, Object>> lines) {
        groupRequested(transfer, null, group, customer, source, target, lines);
    }

    void groupRequested(UUID transfer, String form, String group, UUID customer, UUID source, UUID target, List<Map<String, Object>> lines) {
        say("transfer-events", customer.toString(), transfer.toString(), 3, "io.twotier.transfer.TransferGroupRequested.v1",
                map("transferId", transfer, "form", form, "groupId", group, "customerId", customer, "sourcePartnerId", source, "targetPartnerId", target, "lines", lines));
    }

    void say(String topic, String key, String subject, long sequence, String type, Map<String, Object> data) {
        say(topic, key, subject, sequence, type, Json.text(data));
    }

    void say(String topic, String key, String subject, long sequence, String type, String data) {
        say(topic, key, subject, sequence, type, environment, data);
    }

    void say(String topic, String key, String subject, long sequence, String type, String environment, String data) {
        probe.send(topic, key, Map.of("ce_specversion", "1.0", "ce_id", UUID.randomUUID().toString(), "ce_source", "/twotier/test", "ce_type", type,
                "ce_subject", subject, "ce_sequence", Long.toString(sequence), "ce_actor", "user:test", "ce_environment", environment,
                "ce_correlationid", UUID.randomUUID().toString(), "ce_time", Instant.now().toString()), data);
    }

    /** A map that may hold nulls, which are left out. */
    static Map<String, Object> map(Object... pairs) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            if (pairs[i + 1] != null) {
                map.put((String) pairs[i], pairs[i + 1]);
            }
        }
        return map;
    }

    @Override
    public void close() {
        probe.close();
    }
}
