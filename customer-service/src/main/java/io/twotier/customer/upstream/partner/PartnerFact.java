package io.twotier.customer.upstream.partner;

import io.twotier.platform.event.Received;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A partner as far as we know. Told by two aggregates, partner and enrolment, each with a sequence of its own. */
@Entity
@Table(name = "partner_fact")
public class PartnerFact {

    @Id
    private UUID id;
    private String name;
    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> types;
    private String country;
    private String region;
    private String mpnId;
    private String directBillStatus;
    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<UUID> affiliates;
    private String environment;
    private boolean resellerEnrolled;
    private long partnerSequence;
    private long enrollmentSequence;

    protected PartnerFact() {
    }

    static PartnerFact of(UUID id, String environment) {
        PartnerFact fact = new PartnerFact();
        fact.id = id;
        fact.types = List.of();
        fact.affiliates = List.of();
        fact.environment = environment;
        return fact;
    }

    void told(Received<PartnerTold> event) {
        if (event.sequence() <= partnerSequence) {
            return;
        }
        PartnerTold now = event.data();
        name = now.name();
        types = now.types() == null ? List.of() : now.types();
        country = now.country();
        region = now.region();
        mpnId = resellerEnrolled && mpnId != null ? mpnId : now.mpnId();
        directBillStatus = now.directBillStatus();
        affiliates = now.affiliates() == null ? List.of() : now.affiliates();
        environment = event.environment();
        partnerSequence = event.sequence();
    }

    void activated(Received<ResellerActivated> event) {
        if (event.sequence() <= enrollmentSequence) {
            return;
        }
        resellerEnrolled = true;
        mpnId = event.data().onboardedMpnId() == null ? mpnId : event.data().onboardedMpnId();
        enrollmentSequence = event.sequence();
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

    public Set<UUID> affiliates() {
        return Set.copyOf(affiliates);
    }

    public boolean directBill() {
        return types.contains("direct_bill");
    }

    public boolean indirectProvider() {
        return types.contains("indirect_provider");
    }

    /** R137: a direct-bill partner that finished its enrolment as reseller. */
    public boolean transitioning() {
        return directBill() && resellerEnrolled;
    }

    public boolean restricted() {
        return "restricted".equals(directBillStatus);
    }
}
