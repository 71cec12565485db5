package io.twotier.customer.upstream.partner;

import io.twotier.platform.event.Received;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A partner as last told by partner-service. Two aggregates speak of it, the partner and its enrolment, each with a sequence of its own. */
@Entity
public class PartnerFact {

    @Id
    private UUID id;
    private String name;
    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> types = List.of();
    private String country;
    private String region;
    private String mpnId;
    private String directBillStatus;
    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<UUID> affiliates = List.of();
    private String environment;
    private boolean enrolled;
    private long partnerSequence;
    private long enrollmentSequence;

    protected PartnerFact() {
    }

    static PartnerFact about(UUID id) {
        PartnerFact fact = new PartnerFact();
        fact.id = id;
        return fact;
    }

    void told(Received<PartnerSaid> event) {
        if (event.sequence() > partnerSequence) {
            partnerSequence = event.sequence();
            PartnerSaid said = event.data();
            name = said.name();
            types = said.types() == null ? List.of() : said.types();
            country = said.country();
            region = said.region();
            mpnId = enrolled && mpnId != null ? mpnId : said.mpnId();
            directBillStatus = said.directBillStatus();
            affiliates = said.affiliates() == null ? List.of() : said.affiliates();
            environment = event.environment();
        }
    }

    void enrolled(Received<EnrollmentSaid> event) {
        if (event.sequence() > enrollmentSequence) {
            enrollmentSequence = event.sequence();
            enrolled = event.data().active();
            mpnId = event.data().onboardedMpnId() == null ? mpnId : event.data().onboardedMpnId();
            environment = event.environment();
        }
    }

    public UUID id() {
        return id;
    }

    public String name() {
        return name;
    }

    public String country() {
        return country;
    }

    public String region() {
        return region;
    }

    public String mpnId() {
        return mpnId;
    }

    public String environment() {
        return environment;
    }

    /** R21: an organisation it may not sell to as end user. */
    public boolean affiliatedWith(UUID organization) {
        return affiliates.contains(organization);
    }

    public boolean directBill() {
        return types.contains("direct_bill");
    }

    public boolean provider() {
        return types.contains("indirect_provider");
    }

    /** R137: a direct-bill partner that finished its enrolment as reseller. */
    public boolean transitioning() {
        return directBill() && enrolled;
    }

    public boolean restricted() {
        return "restricted".equals(directBillStatus);
    }
}
