package io.twotier.agreement;

import io.twotier.platform.testkit.Listening;
import io.twotier.platform.testkit.TopicProbe;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Plays partner-service and customer-service: says what they say, as they say it. */
@ApplicationScoped
public class Upstream {

    public static final UUID RESELLER_TEMPLATE = UUID.fromString("6f0d3a52-1c84-4b7e-9d2f-5a8e1b3c7002");

    public static final UUID PROVIDER_TEMPLATE = UUID.fromString("6f0d3a52-1c84-4b7e-9d2f-5a8e1b3c7003");

    private final TopicProbe probe;

    Upstream(@ConfigProperty(name = "kafka.bootstrap.servers") String brokers, DataSource database) {
        probe = new TopicProbe(brokers);
        Listening.await(database, probe, "partner-events", "customer-events");
    }

    @PreDestroy
    void close() {
        probe.close();
    }

    public TopicProbe probe() {
        return probe;
    }

    /** A registered partner of EUROPE with these types and one location MPN id. */
    public UUID partner(String mpnId, String... types) {
        UUID partner = UUID.randomUUID();
        registered(partner, "EUROPE", "production", 1, List.of(mpnId), types);
        return partner;
    }

    public UUID directBill() {
        return partner(mpnId(), "direct_bill");
    }

    public UUID provider() {
        return partner(mpnId(), "indirect_provider");
    }

    public void registered(UUID partner, String region, String environment, long sequence, List<String> mpnIds, String... types) {
        registeredIn("SE", partner, region, environment, sequence, mpnIds, types);
    }

    public void registeredIn(String country, UUID partner, String region, String environment, long sequence, List<String> mpnIds, String... types) {
        say("partner", "PartnerRegistered", partner.toString(), partner.toString(), sequence, environment, """
                {"partnerId":"%s","name":"Nordlys","types":[%s],"country":"%s","region":"%s","mpnIds":[%s],"directBillStatus":"active","affiliates":[],
                 "email":"info@nordlys.example"}""".formatted(partner, quoted(List.of(types)), country, region,
                mpnIds.stream().map(id -> "{\"id\":\"" + id + "\",\"kind\":\"location\"}").collect(Collectors.joining(","))));
    }

    /** Approved as {@code programme}, which the partner has not made use of yet. */
    public UUID approved(UUID partner, String programme, Instant decidedAt) {
        UUID enrollment = UUID.randomUUID();
        say("partner", "EnrollmentApproved", enrollment.toString(), partner.toString(), 2, "production", """
                {"enrollmentId":"%s","partnerId":"%s","programme":"%s","status":"approved","decidedAt":"%s"}""".formatted(enrollment, partner, programme, decidedAt));
        return enrollment;
    }

    /** An approved partner accepted the agreement of providers, and is one from now on. */
    public void provides(UUID partner, UUID enrollment) {
        say("partner", "IndirectProviderActivated", enrollment.toString(), partner.toString(), 3, "production", """
                {"partnerId":"%s","enrollmentId":"%s","status":"active","types":["indirect_provider"],"agreementTemplateId":"%s","acceptedBy":"user:ga",
                 "acceptedAt":"%s","name":"Nordlys","country":"SE","region":"EUROPE","mpnIds":[],"directBillStatus":"active"}"""
                .formatted(partner, enrollment, PROVIDER_TEMPLATE, Instant.now()));
        registered(partner, "EUROPE", "production", 2, List.of(mpnId()), "indirect_provider");
    }

    public UUID activated(UUID partner, String mpnId, Instant acceptedAt) {
        UUID enrollment = UUID.randomUUID();
        say("partner", "IndirectResellerActivated", enrollment.toString(), partner.toString(), 3, "production", """
                {"partnerId":"%s","enrollmentId":"%s","status":"active","types":["direct_bill","indirect_reseller"],"onboardedMpnId":"%s","agreementTemplateId":"%s",
                 "acceptedBy":"user:ga","acceptedAt":"%s","name":"Kvarnsten","country":"SE","region":"EUROPE","mpnIds":[{"id":"%s","kind":"location"}],
                 "directBillStatus":"active"}""".formatted(partner, enrollment, mpnId, RESELLER_TEMPLATE, acceptedAt, mpnId));
        return enrollment;
    }

    public UUID customer() {
        return customerIn("SE");
    }

    public UUID customerIn(String country) {
        UUID customer = UUID.randomUUID();
        say("customer", "CustomerCreated", customer.toString(), customer.toString(), 1, "production", """
                {"customerId":"%s","companyName":"Bageri","domain":"bageri.example","country":"%s","region":"EUROPE","tenantKind":"customer"}"""
                .formatted(customer, country));
        return customer;
    }

    public void deleted(UUID customer) {
        say("customer", "CustomerDeleted", customer.toString(), customer.toString(), 2, "production", """
                {"customerId":"%s","companyName":"Bageri","domain":"bageri.example","country":"SE","region":"EUROPE","tenantKind":"customer"}"""
                .formatted(customer));
    }

    public UUID customerOf(UUID partner, String kind) {
        UUID customer = customer();
        relationship(customer, partner, kind, null);
        return customer;
    }

    public UUID relationship(UUID customer, UUID partner, String kind, UUID throughProvider) {
        UUID relationship = UUID.randomUUID();
        relationship(relationship, customer, partner, kind, throughProvider, true, 1);
        return relationship;
    }

    public void removed(UUID relationship, UUID customer, UUID partner, String kind) {
        relationship(relationship, customer, partner, kind, null, false, 2);
    }

    private void relationship(UUID relationship, UUID customer, UUID partner, String kind, UUID throughProvider, boolean open, long sequence) {
        say("customer", open ? "ResellerRelationshipEstablished" : "ResellerRelationshipRemoved", relationship.toString(), customer.toString(), sequence,
                "production", """
                {"relationshipId":"%s","customerId":"%s","partnerId":"%s","kind":"%s",%s"origin":"created","delegatedAdmin":true,
                 "acquisitionChannel":"direct","open":%s}""".formatted(relationship, customer, partner, kind,
                        throughProvider == null ? "" : "\"throughProviderId\":\"" + throughProvider + "\",", open));
    }

    public static String mpnId() {
        return Long.toString(70_000_000L + (long) (Math.random() * 900_000_000L));
    }

    void say(String service, String type, String subject, String key, long sequence, String environment, String json) {
        Map<String, String> headers = new HashMap<>(Map.of("ce_specversion", "1.0", "ce_id", UUID.randomUUID().toString(), "ce_source", "/twotier/" + service,
                "ce_type", "io.twotier." + service + "." + type + ".v1", "ce_subject", subject, "ce_time", Instant.now().toString(),
                "ce_sequence", Long.toString(sequence), "ce_environment", environment, "ce_actor", "user:test"));
        headers.put("ce_correlationid", UUID.randomUUID().toString());
        probe.send(service + "-events", key, headers, json);
    }

    private static String quoted(List<String> texts) {
        return texts.stream().map(text -> "\"" + text + "\"").collect(Collectors.joining(","));
    }
}
