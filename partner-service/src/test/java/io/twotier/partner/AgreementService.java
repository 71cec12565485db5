package io.twotier.partner;

import io.twotier.partner.Cast.Member;
import io.twotier.platform.testkit.Listening;
import io.twotier.platform.testkit.TopicProbe;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** agreement-service, as this one hears it. */
@ApplicationScoped
public class AgreementService {

    private static final String TOPIC = "agreement-events";
    private static final AtomicLong SEQUENCE = new AtomicLong();

    private final DataSource database;
    private final String brokers;

    AgreementService(DataSource database, @ConfigProperty(name = "kafka.bootstrap.servers") String brokers) {
        this.database = database;
        this.brokers = brokers;
    }

    /** The partner signs the partner agreement for a region. */
    public void signs(Member partner, String region) {
        UUID signature = UUID.randomUUID();
        say(partner.id().toString(), "io.twotier.agreement.PartnerAgreementSigned.v1", signature,
                "{\"signatureId\":\"%s\",\"partnerId\":\"%s\",\"region\":\"%s\",\"agreementType\":\"MicrosoftPartnerAgreement\"}"
                        .formatted(signature, partner.id(), region));
    }

    /** A version is published, or told again with its last day. @param lastDay or null */
    public void tells(UUID template, String agreementType, int rank, String country, LocalDate lastDay) {
        say(template.toString(), "io.twotier.agreement.AgreementTemplate" + (lastDay == null ? "Published" : "Retired") + ".v1", template,
                "{\"templateId\":\"%s\",\"agreementType\":\"%s\",\"versionRank\":%d,\"countries\":[\"%s\"],\"languages\":[\"en\"]%s}".formatted(template, agreementType,
                        rank, country, lastDay == null ? "" : ",\"validUntil\":\"" + lastDay + "\",\"successorId\":\"" + UUID.randomUUID() + "\""));
    }

    public void say(String key, String type, UUID subject, String data) {
        listened();
        send(key, type, subject, data);
    }

    public void listened() {
        try (TopicProbe probe = new TopicProbe(brokers)) {
            Listening.await(database, probe, TOPIC);
        }
    }

    private void send(String key, String type, UUID subject, String data) {
        try (TopicProbe probe = new TopicProbe(brokers)) {
            probe.send(TOPIC, key, Map.of("ce_specversion", "1.0", "ce_id", UUID.randomUUID().toString(), "ce_type", type, "ce_subject", subject.toString(),
                    "ce_sequence", Long.toString(SEQUENCE.incrementAndGet()), "ce_environment", "production", "ce_actor", "system:test",
                    "ce_correlationid", UUID.randomUUID().toString(), "ce_time", Instant.now().toString()), data);
        }
    }
}
