package io.twotier.subscription.upstream.partner;

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
    private String name = "";
    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> types = List.of();
    private String country = "";
    private String region = "";
    private boolean restricted;
    private boolean enrolled;
    private boolean applied;
    private String onboardedMpnId;
    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> globalMpnIds = List.of();
    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> locationMpnIds = List.of();
    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<UUID> affiliates = List.of();
    private String environment = "";
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
            types = said.types() == null ? List.of() : List.copyOf(said.types());
            country = said.country();
            region = said.region();
            restricted = "restricted".equalsIgnoreCase(said.directBillStatus());
            globalMpnIds = said.mpnIds("global");
            locationMpnIds = said.mpnIds("location");
            onboardedMpnId = enrolled && onboardedMpnId != null ? onboardedMpnId : said.onboarded();
            affiliates = said.affiliates() == null ? List.of() : List.copyOf(said.affiliates());
            environment = event.environment();
        }
    }

    void enrolled(Received<EnrollmentSaid> event) {
        if (event.sequence() > enrollmentSequence) {
            enrollmentSequence = event.sequence();
            enrolled = event.data().active();
            onboardedMpnId = event.data().onboardedMpnId() == null ? onboardedMpnId : event.data().onboardedMpnId();
        }
    }

    /** It asked to be enrolled as a reseller: once and for all, whichever of its enrolments is told of first. */
    void applied(Received<EnrollmentSaid> event) {
        applied = applied || event.data().asReseller();
    }

    public UUID id() {
        return id;
    }

    public String name() {
        return name;
    }

    public String region() {
        return region;
    }

    public String environment() {
        return environment;
    }

    public boolean provider() {
        return types.contains("indirect_provider");
    }

    public boolean directBill() {
        return types.contains("direct_bill");
    }

    public boolean reseller() {
        return enrolled || types.contains("indirect_reseller");
    }

    /** R8: direct-bill rights taken away by the programme owner. */
    public boolean restricted() {
        return restricted;
    }

    /** R21: an organisation it may not sell to as end user. */
    public boolean affiliatedWith(UUID organization) {
        return affiliates.contains(organization);
    }

    /** It asked to become a reseller and is none yet. */
    public boolean enrolling() {
        return applied && !enrolled;
    }

    public boolean hasLocation(String mpnId) {
        return locationMpnIds.contains(mpnId) || mpnId.equals(onboardedMpnId);
    }

    /** R50: the location it was onboarded with, whichever aggregate told it; its first, where neither has told it yet. */
    public boolean onboardedWith(String mpnId) {
        return mpnId.equals(location());
    }

    /** The MPN id it does business with; null when it has no location. */
    public String location() {
        return onboardedMpnId != null ? onboardedMpnId : locationMpnIds.stream().findFirst().orElse(null);
    }

    /** Whether it is one of its MPN ids, of whatever kind. */
    public boolean has(String mpnId) {
        return locationMpnIds.contains(mpnId) || globalMpnIds.contains(mpnId);
    }
}
