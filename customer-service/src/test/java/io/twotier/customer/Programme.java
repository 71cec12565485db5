package io.twotier.customer;

import io.quarkus.arc.Arc;
import io.twotier.platform.testkit.Listening;
import io.twotier.platform.testkit.TopicProbe;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.ConfigProvider;

/** The other services, as this one hears them: partners, partnerships and signatures are made by saying their events. */
final class Programme {

    private static final AtomicLong SEQUENCE = new AtomicLong();

    private final TopicProbe probe = new TopicProbe(ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class));

    static Programme inThisJvm() {
        Programme programme = new Programme();
        Listening.await(Arc.container().instance(DataSource.class).get(), programme.probe, "partner-events", "agreement-events", "subscription-events", "transfer-events");
        return programme;
    }

    TopicProbe probe() {
        return probe;
    }

    UUID directBill() {
        return partner("SE", "EUROPE", "direct_bill");
    }

    UUID provider() {
        return partner("SE", "EUROPE", "indirect_provider");
    }

    UUID reseller() {
        return partner("SE", "EUROPE", "indirect_reseller");
    }

    /** A partner of the sandbox, where its customers will be too. */
    UUID inSandbox(String... types) {
        return in("sandbox", types);
    }

    /** A partner of an environment, where its customers will be too. */
    UUID in(String environment, String... types) {
        UUID id = UUID.randomUUID();
        tell("partner-events", id.toString(), "io.twotier.partner.PartnerRegistered.v1", id.toString(), SEQUENCE.incrementAndGet(), environment,
                registration(id, "SE", "EUROPE", "active", new UUID[0], types));
        return id;
    }

    /** @param ahead of the system's clock by now, as an ISO duration */
    void clockMoved(String environment, String ahead) {
        tell("partner-events", environment, "io.twotier.partner.SimulationClockMoved.v1", UUID.randomUUID().toString(), SEQUENCE.incrementAndGet(), environment,
                "{\"simulationId\":\"%s\",\"ahead\":\"%s\"}".formatted(UUID.randomUUID(), ahead));
    }

    UUID partner(String country, String region, String... types) {
        UUID id = UUID.randomUUID();
        registered(id, country, region, "active", new UUID[0], types);
        return id;
    }

    void registered(UUID id, String country, String region, String status, UUID[] affiliates, String... types) {
        tell("partner-events", id.toString(), "io.twotier.partner.PartnerRegistered.v1", id.toString(), registration(id, country, region, status, affiliates, types));
    }

    private static String registration(UUID id, String country, String region, String status, UUID[] affiliates, String... types) {
        return """
                {"partnerId":"%s","name":"Partner %s","types":[%s],"country":"%s","region":"%s",
                 "mpnIds":[{"id":"7000001","kind":"global"},{"id":"7100512","kind":"location"}],"directBillStatus":"%s","affiliates":[%s],"email":"a@example.test"}"""
                .formatted(id, id.toString().substring(0, 8), quoted(types), country, region, status, quoted(Arrays.stream(affiliates).map(UUID::toString).toArray(String[]::new)));
    }

    void enrolled(UUID partner) {
        enrolled(partner, "production");
    }

    void enrolled(UUID partner, String environment) {
        UUID enrollment = UUID.randomUUID();
        tell("partner-events", partner.toString(), "io.twotier.partner.IndirectResellerActivated.v1", enrollment.toString(), SEQUENCE.incrementAndGet(), environment,
                "{\"partnerId\":\"%s\",\"enrollmentId\":\"%s\",\"types\":[\"direct_bill\",\"indirect_reseller\"],\"status\":\"active\",\"onboardedMpnId\":\"7100512\"}".formatted(partner, enrollment));
    }

    UUID partners(UUID provider, UUID reseller) {
        UUID id = UUID.randomUUID();
        partnership("Accepted", id, provider, reseller, "active");
        return id;
    }

    void removed(UUID partnership, UUID provider, UUID reseller) {
        partnership("Removed", partnership, provider, reseller, "removed");
    }

    private void partnership(String what, UUID id, UUID provider, UUID reseller, String state) {
        tell("partner-events", provider + ":" + reseller, "io.twotier.partner.Partnership" + what + ".v1", id.toString(),
                "{\"partnershipId\":\"%s\",\"providerId\":\"%s\",\"resellerId\":\"%s\",\"state\":\"%s\"}".formatted(id, provider, reseller, state));
    }

    void signed(UUID partner, String region) {
        UUID signature = UUID.randomUUID();
        tell("agreement-events", partner.toString(), "io.twotier.agreement.PartnerAgreementSigned.v1", signature.toString(),
                "{\"signatureId\":\"%s\",\"partnerId\":\"%s\",\"region\":\"%s\",\"agreementType\":\"MicrosoftPartnerAgreement\"}".formatted(signature, partner, region));
    }

    /** A reseller with an active partnership to the provider that has signed for Europe. */
    UUID readyReseller(UUID provider) {
        UUID reseller = reseller();
        partners(provider, reseller);
        signed(reseller, "EUROPE");
        return reseller;
    }

    /** A subscription that {@code seller} sells to the customer. @param onRecord MPN id or null */
    UUID subscribed(String customer, UUID seller, String kind, String onRecord) {
        UUID id = UUID.randomUUID();
        subscription("SubscriptionCreated", id, customer, seller, kind, "active", onRecord);
        return id;
    }

    void suspended(UUID subscription, String customer, UUID seller, String kind, String onRecord) {
        subscription("SubscriptionSuspended", subscription, customer, seller, kind, "suspended", onRecord);
    }

    private void subscription(String what, UUID id, String customer, UUID seller, String kind, String status, String onRecord) {
        tell("subscription-events", customer, "io.twotier.subscription." + what + ".v1", id.toString(), """
                {"subscriptionId":"%s","customerId":"%s","partnerId":"%s","friendlyName":"Kontor","kind":"%s","status":"%s","listed":true%s}"""
                .formatted(id, customer, seller, kind, status, onRecord == null ? "" : ",\"partnerIdOnRecord\":\"" + onRecord + "\""));
    }

    UUID transfer(String customer, UUID source, UUID target) {
        UUID id = UUID.randomUUID();
        transfer("TransferCreated", id, customer, source, target, "Active");
        return id;
    }

    /** @param what the event's name @param status as the wire has it */
    void transfer(String what, UUID id, String customer, UUID source, UUID target, String status) {
        tell("transfer-events", customer, "io.twotier.transfer." + what + ".v1", id.toString(),
                "{\"transferId\":\"%s\",\"customerId\":\"%s\",\"sourcePartnerId\":\"%s\",\"targetPartnerId\":\"%s\",\"status\":\"%s\"}"
                        .formatted(id, customer, source, target, status));
    }

    /** A direct-bill partner that finished its enrolment, with an active partnership to the provider. */
    UUID transitioning(UUID provider) {
        UUID partner = directBill();
        enrolled(partner);
        partners(provider, partner);
        return partner;
    }

    private void tell(String topic, String key, String type, String subject, String data) {
        tell(topic, key, type, subject, SEQUENCE.incrementAndGet(), data);
    }

    void tell(String topic, String key, String type, String subject, long sequence, String data) {
        tell(topic, key, type, subject, sequence, "production", data);
    }

    private void tell(String topic, String key, String type, String subject, long sequence, String environment, String data) {
        probe.send(topic, key, Map.of("ce_specversion", "1.0", "ce_id", UUID.randomUUID().toString(), "ce_type", type, "ce_subject", subject,
                "ce_sequence", Long.toString(sequence), "ce_environment", environment, "ce_actor", "system:test",
                "ce_correlationid", UUID.randomUUID().toString(), "ce_time", Instant.now().toString()), data);
    }

    private static String quoted(String... texts) {
        return Arrays.stream(texts).map(t -> '"' + t + '"').collect(Collectors.joining(","));
    }
}
